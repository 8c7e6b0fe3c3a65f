//! Door 151: a set of plain text is refused.
use taintless::prelude::*;

use std::collections::HashSet;

#[derive(ClaudeOutput)]
struct Triage {
    labels: HashSet<String>,
}

fn main() {}
