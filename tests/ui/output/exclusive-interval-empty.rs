//! Door 154: an interval without its ends holds something.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    #[claude(range(exclusive_min = 1, max = 1))]
    weight: f64,
}

fn main() {}
