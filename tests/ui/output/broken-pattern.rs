//! Door 156: a pattern that is no regular expression is refused, with its place.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(pattern = "^FW-([0-9]{6}$")]
    order: Tainted<String>,
}

fn main() {}
