//! Door 159: a pattern is a string literal.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = 5)]
    code: Tainted<String>,
}

fn main() {}
