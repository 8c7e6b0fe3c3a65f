//! Doors 57, 166: serde's `try_from` is refused: a conversion would see the model's text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(try_from = "String")]
struct Summary {
    text: Tainted<String>,
}

fn main() {}
