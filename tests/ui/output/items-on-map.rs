//! Door 153: a map has values, and no items.
use taintless::prelude::*;

use taintless::output::TaintedMap;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(range(min = 0)))]
    positions: TaintedMap<f64>,
}

fn main() {}
