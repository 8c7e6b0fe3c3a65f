//! Door 166: what is no struct has no fields to stand among others, whatever it is called.
use taintless::prelude::*;

type Severity = u8;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(flatten)]
    severity: Severity,
}

fn main() {}
