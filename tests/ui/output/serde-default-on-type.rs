//! Door 166: defaults stand on fields.
use taintless::prelude::*;

#[derive(ClaudeOutput, Default)]
#[serde(default)]
struct Triage {
    severity: u8,
}

fn main() {}
