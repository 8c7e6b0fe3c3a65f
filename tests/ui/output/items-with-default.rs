//! Door 159: an item has no default: it is there or not.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(default = 1))]
    positions: Vec<f64>,
}

fn main() {}
