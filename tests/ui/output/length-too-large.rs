//! Door 154: a length is one that a reply can have.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(length(max = 5_000_000_000))]
    summary: Tainted<String>,
}

fn main() {}
