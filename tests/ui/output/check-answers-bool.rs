//! Door 55: a `check` function says why it refuses.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(check = is_even)]
    number: u32,
}

fn is_even(number: &u32) -> bool {
    number % 2 == 0
}

fn main() {}
