//! Door 166: a name is the same in both directions.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(rename(deserialize = "text"))]
    summary: Tainted<String>,
}

fn main() {}
