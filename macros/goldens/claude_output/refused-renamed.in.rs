#[derive(ClaudeOutput)]
#[claude(crate = "my::taintless")]
enum Empty {}
