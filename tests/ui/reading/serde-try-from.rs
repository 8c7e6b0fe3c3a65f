//! Door 57: serde's `try_from` is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(try_from = "String")]
struct Triage {
    summary: Tainted<String>,
}

fn main() {}
