//! Door 57: serde's `with` is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(with = "shouting")]
    summary: Tainted<String>,
}

fn main() {}
