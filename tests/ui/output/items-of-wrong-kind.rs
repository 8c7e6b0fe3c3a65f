//! Door 153: a rule for text is none for the numbers of a list.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(length(max = 9)))]
    positions: Vec<u32>,
}

fn main() {}
