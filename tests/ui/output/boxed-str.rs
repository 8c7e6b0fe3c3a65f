//! Door 148: text in a `Box` is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    order: Box<str>,
}

fn main() {}
