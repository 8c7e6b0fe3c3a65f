#[derive(ClaudeOutput)]
#[claude(tag = "kind", content = "value")]
enum Wish {
    Nothing,
    Number(u8),
}
