//! Door 155: a bound within `items` is one that the item's type can hold.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(range(max = 256)))]
    positions: Vec<u8>,
}

fn main() {}
