//! Door 159: an attribute's words are single ones.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(format::email)]
    sender: Tainted<String>,
}

fn main() {}
