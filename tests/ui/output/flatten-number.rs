//! Door 166: a number has no fields to stand among others.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(flatten)]
    severity: u8,
}

fn main() {}
