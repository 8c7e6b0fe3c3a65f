//! Door 156: a pattern has what JSON Schema has, and no flags.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "(?i)^fw")]
    code: Tainted<String>,
}

fn main() {}
