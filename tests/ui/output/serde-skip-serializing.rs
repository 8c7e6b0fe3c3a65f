//! Door 166: serde's `skip_serializing_if` is refused: nothing is serialized.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<u32>,
}

fn main() {}
