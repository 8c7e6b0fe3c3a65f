//! Door 159: `multiple_of` has a number behind it.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(multiple_of(5))]
    cents: u32,
}

fn main() {}
