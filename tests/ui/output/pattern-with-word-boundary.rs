//! Door 156: a pattern has what the API takes, and no word boundaries.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "\\bFW")]
    code: Tainted<String>,
}

fn main() {}
