//! Door 158: a tag differs from the fields in more than capitals.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "Kind")]
enum Wish {
    Refund { kind: u32 },
    Nothing,
}

fn main() {}
