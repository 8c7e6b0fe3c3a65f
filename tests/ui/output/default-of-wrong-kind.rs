//! Door 157: a default is of the field's type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default = "one")]
    parcels: u8,
}

fn main() {}
