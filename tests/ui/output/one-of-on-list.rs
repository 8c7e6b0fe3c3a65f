//! Door 153: `one_of` is no rule for a list, but for its items.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of("a", "b"))]
    parcels: Vec<Tainted<String>>,
}

fn main() {}
