//! Door 153: `multiple_of` is no rule for text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(multiple_of = 5)]
    cents: Tainted<String>,
}

fn main() {}
