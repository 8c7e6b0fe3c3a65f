//! Door 166: serde's `bound` is refused: each parameter is a type of model output.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(bound = "T: Clone")]
struct Page<T> {
    items: Vec<T>,
}

fn main() {}
