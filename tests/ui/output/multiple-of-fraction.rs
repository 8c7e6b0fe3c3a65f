//! Door 155: a whole number is a multiple of a whole one.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(multiple_of = 0.5)]
    cents: u32,
}

fn main() {}
