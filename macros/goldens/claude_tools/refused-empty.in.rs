#[derive(ClaudeTools)]
enum Desk {}
