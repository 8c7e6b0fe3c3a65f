//! Door 161: an enum that holds itself is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Term {
    Number(f64),
    Sum { terms: Vec<Self> },
}

fn main() {}
