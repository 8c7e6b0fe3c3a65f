//! Door 153: `format` is no rule for a number.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(format = "date")]
    year: u16,
}

fn main() {}
