//! Door 148: a map whose values are plain text is refused.
use taintless::prelude::*;

use taintless::output::TaintedMap;

#[derive(ClaudeOutput)]
struct Invoice {
    positions: TaintedMap<String>,
}

fn main() {}
