//! Door 149: a field of borrowed text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    summary: &'static str,
}

fn main() {}
