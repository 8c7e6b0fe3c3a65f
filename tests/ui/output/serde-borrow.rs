//! Door 166: serde's `borrow` is refused: a model's text is owned.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[serde(borrow)]
    summary: Tainted<String>,
}

fn main() {}
