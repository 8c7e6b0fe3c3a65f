//! Door 153: `pattern` is no rule for a number by another name.
use taintless::prelude::*;

type Year = u16;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "^20")]
    year: Year,
}

fn main() {}
