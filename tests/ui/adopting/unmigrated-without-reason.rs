//! Door 264: a field stays plain text for a reason that is written down.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[allow(deprecated)]
struct Triage {
    #[claude(unmigrated)]
    summary: String,
    #[claude(unmigrated = "  ")]
    sender: String,
    #[claude(unmigrated = REASON)]
    reason: String,
}

const REASON: &str = "a const may be written anywhere";

fn main() {}
