//! Door 150: a field of any JSON is refused by a short name too.
use taintless::prelude::*;

use serde_json::Value;

#[derive(ClaudeOutput)]
struct Triage {
    extra: Option<Value>,
}

fn main() {}
