//! Door 150: a field that holds any JSON is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    extra: serde_json::Value,
}

fn main() {}
