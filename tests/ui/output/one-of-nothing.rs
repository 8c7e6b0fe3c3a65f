//! Door 159: `one_of` has values.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of())]
    currency: Tainted<String>,
}

fn main() {}
