#[derive(ClaudeTools)]
struct Desk {
    search: Search,
}
