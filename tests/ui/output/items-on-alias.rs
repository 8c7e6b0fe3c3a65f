//! Door 153: rules of items stand where the list is written out.
use taintless::prelude::*;

type Positions = Vec<f64>;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(range(min = 0)))]
    positions: Positions,
}

fn main() {}
