//! Door 154: a side has one bound.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 1, exclusive_min = 0))]
    severity: u8,
}

fn main() {}
