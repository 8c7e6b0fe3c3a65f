//! Doors 57, 166: serde's `with` is refused: a function would see the model's text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(with = "my_format")]
    summary: Tainted<String>,
}

fn main() {}
