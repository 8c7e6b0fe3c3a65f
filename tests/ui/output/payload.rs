//! Door 163: a variant with a payload is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Wish {
    Refund { amount: u32 },
    Nothing,
}

fn main() {}
