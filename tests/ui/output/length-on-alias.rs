//! Door 153: `length` is no rule for a number by another name.
use taintless::prelude::*;

type Severity = u8;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(max = 5))]
    severity: Severity,
}

fn main() {}
