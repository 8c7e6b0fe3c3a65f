//! Door 155: an integer whose size depends on the machine is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    parcels: usize,
    change: isize,
}

fn main() {}
