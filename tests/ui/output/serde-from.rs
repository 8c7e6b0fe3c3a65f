//! Doors 57, 166: serde's `from` is refused: a conversion would see the model's text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(from = "String")]
struct Summary {
    text: Tainted<String>,
}

fn main() {}
