//! Door 159: an attribute has words.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude]
    severity: u8,
}

fn main() {}
