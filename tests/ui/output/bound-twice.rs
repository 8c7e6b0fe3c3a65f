//! Door 160: a bound stands once.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 1, min = 2))]
    severity: u8,
}

fn main() {}
