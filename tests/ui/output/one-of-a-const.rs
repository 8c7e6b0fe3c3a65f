//! Door 159: the values of `one_of` are written out.
use taintless::prelude::*;

const EUR: &str = "EUR";

#[derive(ClaudeOutput)]
struct Order {
    #[claude(one_of(EUR))]
    currency: Tainted<String>,
}

fn main() {}
