//! Door 154: what a number is a multiple of is greater than zero.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(multiple_of = -5)]
    cents: i32,
}

fn main() {}
