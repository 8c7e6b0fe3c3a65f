//! Door 57: serde's `deserialize_with` is refused: it would hand out the raw text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(deserialize_with = "shout")]
    summary: Tainted<String>,
}

fn main() {}
