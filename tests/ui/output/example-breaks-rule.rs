//! Door 157: an example keeps the field's rules.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(range(min = 1), example = 0)]
    parcels: u8,
}

fn main() {}
