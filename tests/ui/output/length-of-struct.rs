//! Door 153: `length` is no rule for a struct.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(max = 2))]
    sender: Sender,
}

fn main() {}
