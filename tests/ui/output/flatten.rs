//! Door 166: an attribute of serde's that is not honoured is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(flatten)]
    sender: Sender,
}

fn main() {}
