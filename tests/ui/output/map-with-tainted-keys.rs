//! Door 151: std's map would compare and hash what a model wrote.
use taintless::prelude::*;

use std::collections::HashMap;

#[derive(ClaudeOutput)]
struct Invoice {
    positions: HashMap<Tainted<String>, f64>,
}

fn main() {}
