//! Door 157: an `Option` has its default already.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default = 1)]
    parcels: Option<u8>,
}

fn main() {}
