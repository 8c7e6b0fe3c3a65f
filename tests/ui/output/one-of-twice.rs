//! Door 158: two values that differ only in capitals are one to the API.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of("EUR", "USD", "eur"))]
    currency: Tainted<String>,
}

fn main() {}
