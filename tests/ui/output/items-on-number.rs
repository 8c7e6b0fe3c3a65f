//! Door 153: a number has no items.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(range(min = 0)))]
    position: f64,
}

fn main() {}
