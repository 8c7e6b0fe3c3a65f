//! Door 149: borrowed text in an `Option` is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    order: Option<&'static str>,
}

fn main() {}
