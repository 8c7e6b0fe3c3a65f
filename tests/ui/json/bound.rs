//! Door 250: `bound` is refused: the derive knows what the parameters need.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(bound = "T: JsonOut")]
struct Page<T> {
    items: Vec<T>,
}

fn main() {}
