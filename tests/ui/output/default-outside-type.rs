//! Door 157: a default is one that the type can hold.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default = 256)]
    parcels: u8,
}

fn main() {}
