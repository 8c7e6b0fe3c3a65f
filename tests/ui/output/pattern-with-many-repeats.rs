//! Door 156: a pattern has no large counted repeats.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "^[a-z]{1,500}$")]
    code: Tainted<String>,
}

fn main() {}
