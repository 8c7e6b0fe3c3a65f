//! Door 159: an unknown attribute is refused, and those named that are known there.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(email)]
    sender: Tainted<String>,
}

fn main() {}
