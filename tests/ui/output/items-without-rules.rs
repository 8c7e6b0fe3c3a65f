//! Door 159: `items` holds rules.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items)]
    positions: Vec<f64>,
}

fn main() {}
