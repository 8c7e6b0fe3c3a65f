//! Door 154: a side has one bound.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 5, exclusive_max = 6))]
    severity: u8,
}

fn main() {}
