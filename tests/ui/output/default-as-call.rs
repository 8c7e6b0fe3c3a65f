//! Door 157: a default is written out.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default = one())]
    parcels: u8,
}

fn one() -> u8 {
    1
}

fn main() {}
