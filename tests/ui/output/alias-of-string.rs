//! Door 148: a field of plain text is refused by another name too.
use taintless::prelude::*;

type Summary = String;

#[derive(ClaudeOutput)]
struct Triage {
    summary: Option<Summary>,
}

fn main() {}
