//! Door 154: a type holds something beyond a bound.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(exclusive_min = 255))]
    severity: u8,
}

fn main() {}
