//! Door 159: an attribute's words stand between commas.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 5) default = 1)]
    severity: u8,
}

fn main() {}
