//! Door 148: a list of plain text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    labels: Vec<String>,
}

fn main() {}
