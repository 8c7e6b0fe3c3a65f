//! Door 153: `range` is no rule for an array.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Point {
    #[claude(range(max = 90))]
    at: [f64; 2],
}

fn main() {}
