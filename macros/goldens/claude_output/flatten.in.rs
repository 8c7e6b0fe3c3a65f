#[derive(ClaudeOutput)]
pub struct Page {
    title: Tainted<String>,
    #[claude(flatten)]
    rest: Rest,
}
