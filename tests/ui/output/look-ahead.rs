//! Door 156: a pattern that the API takes not is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(pattern = "^(?!FW)[A-Z]+$")]
    order: Tainted<String>,
}

fn main() {}
