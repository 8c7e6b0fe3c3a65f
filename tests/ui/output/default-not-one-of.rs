//! Door 157: a default is one of the values that `one_of` names.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of("EUR", "USD"), default = "GBP")]
    currency: Tainted<String>,
}

fn main() {}
