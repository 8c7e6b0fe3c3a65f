//! Door 148: a tuple with plain text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    label: (String, u8),
}

fn main() {}
