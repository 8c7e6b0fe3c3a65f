//! Door 153: `range` is no rule for a list.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 5))]
    severities: Vec<u8>,
}

fn main() {}
