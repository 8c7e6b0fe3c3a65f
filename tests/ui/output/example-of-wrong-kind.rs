//! Door 157: an example is of the field's type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(example = "one")]
    parcels: u8,
}

fn main() {}
