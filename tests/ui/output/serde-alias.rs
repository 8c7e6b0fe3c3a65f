//! Door 166: serde's `alias` is refused: the schema has one name for a field.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(alias = "text")]
    summary: Tainted<String>,
}

fn main() {}
