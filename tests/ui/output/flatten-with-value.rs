//! Door 159: `flatten` stands alone.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(flatten = true)]
    sender: Sender,
}

fn main() {}
