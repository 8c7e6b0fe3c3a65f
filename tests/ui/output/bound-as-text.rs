//! Door 159: a bound is a number.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = "5"))]
    severity: u8,
}

fn main() {}
