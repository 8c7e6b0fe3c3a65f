//! Door 158: a flattened struct's field and one beside it have names of their own.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    name: Tainted<String>,
    #[claude(flatten)]
    sender: Sender,
}

fn main() {}
