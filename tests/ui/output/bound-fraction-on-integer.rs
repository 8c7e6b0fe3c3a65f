//! Door 155: a whole number has whole bounds.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 5.5))]
    severity: u8,
}

fn main() {}
