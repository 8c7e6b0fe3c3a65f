//! Door 153: `range` is no rule for text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 1, max = 200))]
    summary: Tainted<String>,
}

fn main() {}
