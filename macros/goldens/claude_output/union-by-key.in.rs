#[derive(ClaudeOutput)]
enum Wish {
    Nothing,
    Number(#[claude(range(max = 9))] u8),
    Pair(u8, Vec<u8>),
    Named { size: u8 },
}
