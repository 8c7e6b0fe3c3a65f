//! Doors 57, 166: serde's `remote` is refused: another crate's type takes raw text.
use taintless::prelude::*;

struct Summary {
    text: Tainted<String>,
}

#[derive(ClaudeOutput)]
#[serde(remote = "Summary")]
struct SummaryOfReply {
    text: Tainted<String>,
}

fn main() {}
