//! Door 151: a map with keys of plain text is refused by another name too.
use taintless::prelude::*;

use std::collections::BTreeMap;

type Name = String;

#[derive(ClaudeOutput)]
struct Invoice {
    positions: BTreeMap<Name, f64>,
}

fn main() {}
