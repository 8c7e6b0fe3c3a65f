//! Door 154: a bound that no number reaches is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(max = 1e999))]
    price: f64,
}

fn main() {}
