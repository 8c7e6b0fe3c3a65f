//! Door 165: serde's `Deserialize` beside ours is refused: it would check nothing.
use taintless::prelude::*;

#[derive(ClaudeOutput, serde::Deserialize)]
struct Triage {
    severity: u8,
}

fn main() {}
