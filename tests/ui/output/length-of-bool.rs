//! Door 153: `length` is no rule for a `bool`.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(max = 2))]
    urgent: bool,
}

fn main() {}
