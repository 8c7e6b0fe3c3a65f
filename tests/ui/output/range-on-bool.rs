//! Door 153: `range` is no rule for a `bool`.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 1))]
    urgent: bool,
}

fn main() {}
