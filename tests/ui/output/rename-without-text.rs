//! Door 159: a name is a string literal.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(rename = text)]
    summary: Tainted<String>,
}

fn main() {}
