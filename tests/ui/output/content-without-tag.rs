//! Door 159: `content` is a word beside `tag`.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(content = "body")]
enum Wish {
    Refund { amount: u32 },
    Nothing,
}

fn main() {}
