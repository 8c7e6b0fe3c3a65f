#[derive(ClaudeOutput)]
struct Empty {}
