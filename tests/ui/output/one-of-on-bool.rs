//! Door 153: `one_of` is no rule for a `bool`.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of(true))]
    paid: bool,
}

fn main() {}
