//! Door 165: schemars' `JsonSchema` beside ours is refused: it would know no rule.
use taintless::prelude::*;

#[derive(ClaudeOutput, schemars::JsonSchema)]
struct Triage {
    severity: u8,
}

fn main() {}
