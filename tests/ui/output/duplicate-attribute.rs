//! Door 160: an attribute that stands twice is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 1), range(max = 5))]
    severity: u8,
}

fn main() {}
