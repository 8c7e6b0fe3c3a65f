#[derive(ClaudeOutput)]
struct Triage {
    summary: String,
    #[claude(range(min = 5, max = 1), lenght(max = 3))]
    severity: u8,
}
