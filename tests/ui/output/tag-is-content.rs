//! Door 158: tag and content have names of their own.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind", content = "Kind")]
enum Wish {
    Refund { amount: u32 },
    Nothing,
}

fn main() {}
