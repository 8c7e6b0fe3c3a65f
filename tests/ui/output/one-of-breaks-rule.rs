//! Door 154: a value of `one_of` keeps the other rules.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(range(max = 2), one_of(1, 2, 3))]
    parcels: u8,
}

fn main() {}
