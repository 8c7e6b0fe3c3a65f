//! Door 159: a bound has a number.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min, max = 5))]
    severity: u8,
}

fn main() {}
