//! Door 159: a bound has one of four names.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(minimum = 1))]
    severity: u8,
}

fn main() {}
