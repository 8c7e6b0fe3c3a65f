//! Door 166: only a tuple struct of one field is what it holds.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(transparent)]
struct Order {
    id: u32,
}

fn main() {}
