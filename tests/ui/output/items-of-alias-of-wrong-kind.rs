//! Door 153: a rule for text is none for numbers by another name in a list.
use taintless::prelude::*;

type Cents = u32;

#[derive(ClaudeOutput)]
struct Invoice {
    #[claude(items(pattern = "^[0-9]+$"))]
    positions: Vec<Cents>,
}

fn main() {}
