//! Door 158: a tag has a name.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "")]
enum Wish {
    Refund { amount: u32 },
    Nothing,
}

fn main() {}
