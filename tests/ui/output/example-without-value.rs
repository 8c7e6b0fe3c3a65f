//! Door 159: an example is a value.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(example)]
    parcels: u8,
}

fn main() {}
