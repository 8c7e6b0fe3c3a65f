//! Door 158: a tag has the name of no field of its variants.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund { kind: u32 },
    Nothing,
}

fn main() {}
