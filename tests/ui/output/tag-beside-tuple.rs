//! Door 152: fields without names have no place beside a tag.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund(u32, bool),
    Nothing,
}

fn main() {}
