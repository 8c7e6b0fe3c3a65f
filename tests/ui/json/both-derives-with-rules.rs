//! Door 257: beside `#[claude(…)]` the second derive says to remove it.
use taintless::prelude::*;

#[derive(ClaudeOutput, JsonOut)]
struct Triage {
    #[claude(length(max = 80))]
    summary: Tainted<String>,
}

fn main() {}
