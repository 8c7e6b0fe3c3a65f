//! Door 155: a bound outside the integer's type is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(min = 1, max = 300))]
    severity: u8,
}

fn main() {}
