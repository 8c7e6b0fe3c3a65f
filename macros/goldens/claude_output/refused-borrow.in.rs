#[derive(ClaudeOutput)]
struct Mail<'a> {
    text: Tainted<&'a str>,
}
