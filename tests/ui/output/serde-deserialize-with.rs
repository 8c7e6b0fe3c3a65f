//! Doors 57, 166: serde's `deserialize_with` is refused: a function would see the model's text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(deserialize_with = "my_format::read")]
    summary: Tainted<String>,
}

fn main() {}
