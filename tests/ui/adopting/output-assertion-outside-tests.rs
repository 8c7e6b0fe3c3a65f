//! Door 261: `assert_output_eq!` compares in tests only: elsewhere it would be a way to guess text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    summary: Tainted<String>,
}

fn is_late(triage: Triage) {
    taintless::assert_output_eq!(triage, {"summary": "late"});
}

fn main() {}
