//! Door 151: a map with keys of plain text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    labels: std::collections::HashMap<String, u8>,
}

fn main() {}
