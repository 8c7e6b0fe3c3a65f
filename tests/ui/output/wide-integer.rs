//! Door 155: an integer of 128 bits is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    number: u128,
}

fn main() {}
