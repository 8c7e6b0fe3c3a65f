//! Door 154: a rule that nothing satisfies is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 5, max = 1))]
    severity: u8,
}

fn main() {}
