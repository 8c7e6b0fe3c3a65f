//! Door 148: a field of plain text is refused: a model wrote it.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    summary: String,
}

fn main() {}
