//! Door 154: a length is counted.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(min = -1))]
    summary: Tainted<String>,
}

fn main() {}
