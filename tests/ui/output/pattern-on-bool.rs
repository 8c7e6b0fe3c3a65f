//! Door 153: `pattern` is no rule for a `bool`.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(pattern = "^true$")]
    paid: bool,
}

fn main() {}
