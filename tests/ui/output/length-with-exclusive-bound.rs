//! Door 159: a length has no exclusive bounds.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(exclusive_max = 200))]
    summary: Tainted<String>,
}

fn main() {}
