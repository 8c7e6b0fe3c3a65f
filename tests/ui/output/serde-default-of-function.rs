//! Door 166: a default is a value, which the schema tells the model.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(default = "three")]
    severity: u8,
}

fn three() -> u8 {
    3
}

fn main() {}
