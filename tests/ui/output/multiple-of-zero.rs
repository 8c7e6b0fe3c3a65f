//! Door 154: nothing is a multiple of zero but zero.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(multiple_of = 0)]
    cents: u32,
}

fn main() {}
