//! Door 151: a map's key is one text, so no struct.
use taintless::prelude::*;

use std::collections::BTreeMap;

#[derive(ClaudeOutput, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    number: u32,
}

#[derive(ClaudeOutput)]
struct Invoice {
    positions: BTreeMap<Key, f64>,
}

fn main() {}
