//! Door 153: how many items an array has, its type says.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Point {
    #[claude(length(max = 2))]
    at: [f64; 2],
}

fn main() {}
