//! Door 156: the line and the column of a fault in a pattern are told.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "^[A-Z]+
        [0-9$")]
    code: Tainted<String>,
}

fn main() {}
