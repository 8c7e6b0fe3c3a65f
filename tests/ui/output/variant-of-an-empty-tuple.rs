//! Door 163: a variant with empty parentheses says nothing.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Wish {
    Refund { amount: u32 },
    Nothing(),
}

fn main() {}
