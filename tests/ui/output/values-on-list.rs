//! Door 153: a list has items, and no values.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(values(range(min = 0)))]
    positions: Vec<f64>,
}

fn main() {}
