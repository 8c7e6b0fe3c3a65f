//! Door 159: `length` has bounds with names.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(1, 200))]
    summary: Tainted<String>,
}

fn main() {}
