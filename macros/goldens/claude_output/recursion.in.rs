#[derive(ClaudeOutput)]
#[claude(depth = 3)]
struct Tree {
    #[claude(items(check = sound))]
    children: Vec<Self>,
}
