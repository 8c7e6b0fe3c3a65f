//! Door 158: a value stands once, however it is written.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of(1, 2.5, 1.0))]
    weight: f64,
}

fn main() {}
