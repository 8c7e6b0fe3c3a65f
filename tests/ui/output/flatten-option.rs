//! Door 166: whether an optional struct is there cannot be told from its fields.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(flatten)]
    sender: Option<Sender>,
}

fn main() {}
