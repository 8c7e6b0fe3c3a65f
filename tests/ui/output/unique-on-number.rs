//! Door 153: `unique` is no rule for a number.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(unique)]
    line: u32,
}

fn main() {}
