//! Door 153: the items of a set differ already.
use taintless::prelude::*;

use std::collections::BTreeSet;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(unique)]
    lines: BTreeSet<u32>,
}

fn main() {}
