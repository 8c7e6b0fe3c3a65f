//! Door 159: a struct has no variants to tell.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
struct Refund {
    amount: u32,
}

fn main() {}
