//! Door 166: a flattened field has no value of its own, and so no rules.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(flatten, check = is_known)]
    sender: Sender,
}

fn is_known(_: &Sender) -> Result<(), Trusted<&'static str>> {
    Ok(())
}

fn main() {}
