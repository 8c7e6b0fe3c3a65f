//! Doors 35, 165: serde's `Serialize` beside ours is refused where text is tainted.
use taintless::prelude::*;

#[derive(ClaudeOutput, serde::Serialize)]
struct Triage {
    summary: Tainted<String>,
}

fn main() {}
