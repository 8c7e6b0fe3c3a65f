//! Door 148: an array of plain text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    labels: [String; 2],
}

fn main() {}
