//! Door 153: `unique` is no rule for a list of structs.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Label {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(unique)]
    labels: Vec<Label>,
}

fn main() {}
