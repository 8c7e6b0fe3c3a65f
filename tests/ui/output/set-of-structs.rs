//! Door 151: a set of structs is refused: text could be in them.
use taintless::prelude::*;

use std::collections::BTreeSet;

#[derive(ClaudeOutput, PartialEq, Eq, PartialOrd, Ord)]
struct Label {
    number: u32,
}

#[derive(ClaudeOutput)]
struct Triage {
    labels: BTreeSet<Label>,
}

fn main() {}
