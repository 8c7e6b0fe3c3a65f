//! Door 160: a field has rules of items or of values.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(range(min = 0)), values(range(max = 9)))]
    positions: Vec<f64>,
}

fn main() {}
