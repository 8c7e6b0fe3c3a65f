//! Door 152: serde's `untagged` is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
#[serde(untagged)]
enum Answer {
    Yes,
    No,
}

fn main() {}
