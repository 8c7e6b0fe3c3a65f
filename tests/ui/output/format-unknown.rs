//! Door 159: a format is one that the API takes.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(format = "credit-card")]
    payment: Tainted<String>,
}

fn main() {}
