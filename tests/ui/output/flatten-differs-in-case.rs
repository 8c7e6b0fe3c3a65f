//! Door 158: a flattened struct's field and one beside it differ in more than capitals.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    #[claude(rename = "Name")]
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(flatten)]
    sender: Sender,
    name: Tainted<String>,
}

fn main() {}
