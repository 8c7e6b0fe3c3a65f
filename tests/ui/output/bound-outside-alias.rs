//! Door 155: a bound outside the integer's type is refused by another name too.
use taintless::prelude::*;

type Severity = u8;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 300))]
    severity: Severity,
}

fn main() {}
