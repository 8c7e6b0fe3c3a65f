//! Door 166: a case is the same in both directions.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(rename_all(deserialize = "camelCase"))]
struct Triage {
    order_id: u32,
}

fn main() {}
