//! Door 153: a value of `one_of` is of the field's type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of(1, "2"))]
    parcels: u8,
}

fn main() {}
