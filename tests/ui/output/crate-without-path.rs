//! Door 159: `crate` is the path of a crate.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(crate = "my taintless")]
struct Triage {
    severity: u8,
}

fn main() {}
