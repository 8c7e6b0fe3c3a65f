//! Door 152: only a struct's fields stand beside a tag.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund(u32),
    Nothing,
}

fn main() {}
