//! Door 149: a type of model output borrows nothing.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage<'a> {
    summary: Tainted<&'a str>,
}

fn main() {}
