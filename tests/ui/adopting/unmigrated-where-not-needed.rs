//! Door 265: `unmigrated` is for plain text: it says nothing of what is labelled, of numbers and of inert keys.
use std::collections::BTreeMap;

use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(unmigrated = "a habit")]
    summary: Tainted<String>,
    #[claude(unmigrated = "a habit")]
    severity: u8,
    #[claude(unmigrated = "a habit")]
    by_number: BTreeMap<u8, bool>,
}

fn main() {}
