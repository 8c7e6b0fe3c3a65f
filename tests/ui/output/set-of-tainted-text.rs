//! Door 151: a set would compare what a model wrote.
use taintless::prelude::*;

use std::collections::BTreeSet;

#[derive(ClaudeOutput)]
struct Triage {
    labels: BTreeSet<Tainted<String>>,
}

fn main() {}
