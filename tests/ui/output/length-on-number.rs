//! Door 153: `length` is no rule for a number.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(max = 5))]
    severity: u8,
}

fn main() {}
