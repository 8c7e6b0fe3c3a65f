#[derive(ClaudeOutput)]
pub(crate) struct Pair(u8, #[claude(range(exclusive_min = 1))] f64);
