//! Door 166: a flattened map would take every key.
use taintless::prelude::*;

use taintless::output::TaintedMap;

#[derive(ClaudeOutput)]
struct Triage {
    severity: u8,
    #[serde(flatten)]
    rest: TaintedMap<bool>,
}

fn main() {}
