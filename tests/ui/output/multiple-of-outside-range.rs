//! Door 154: a range holds a multiple.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(range(min = 1, max = 4), multiple_of = 5)]
    cents: u32,
}

fn main() {}
