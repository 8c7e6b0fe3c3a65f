//! Door 257: `ClaudeOutput` makes a type go out already, so there is no second derive for it.
use taintless::prelude::*;

#[derive(ClaudeOutput, JsonOut)]
struct Triage {
    summary: Tainted<String>,
}

fn main() {}
