//! Door 57: serde's `from` is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(from = "String")]
struct Triage {
    summary: Tainted<String>,
}

fn main() {}
