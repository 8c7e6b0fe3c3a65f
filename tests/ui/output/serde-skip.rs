//! Door 166: serde's `skip` is refused: a model answers every field.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    severity: u8,
    #[serde(skip)]
    seen: bool,
}

fn main() {}
