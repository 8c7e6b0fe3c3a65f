//! Door 150: a map of any JSON is refused.
use taintless::prelude::*;

use taintless::output::TaintedMap;

#[derive(ClaudeOutput)]
struct Triage {
    extra: TaintedMap<serde_json::Value>,
}

fn main() {}
