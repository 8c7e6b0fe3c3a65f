#[derive(ClaudeOutput)]
struct Nothing;
