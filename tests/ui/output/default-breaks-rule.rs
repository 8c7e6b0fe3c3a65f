//! Door 157: a default that breaks its own rule is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 1, max = 5), default = 0)]
    severity: u8,
}

fn main() {}
