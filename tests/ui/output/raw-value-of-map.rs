//! Door 150: an object of any JSON is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    extra: serde_json::Map<String, serde_json::Value>,
}

fn main() {}
