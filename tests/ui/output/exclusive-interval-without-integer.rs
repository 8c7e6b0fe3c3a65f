//! Door 154: an interval of whole numbers holds one.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(exclusive_min = 1, exclusive_max = 2))]
    severity: u8,
}

fn main() {}
