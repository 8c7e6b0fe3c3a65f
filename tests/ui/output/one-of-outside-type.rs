//! Door 155: a value of `one_of` is one that the type can hold.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of(1, 300))]
    parcels: u8,
}

fn main() {}
