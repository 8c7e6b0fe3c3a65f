//! Door 157: a tuple takes no default.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default)]
    size: (u8, u8),
}

fn main() {}
