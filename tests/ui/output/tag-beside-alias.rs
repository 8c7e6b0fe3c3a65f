//! Door 152: only a struct's fields stand beside a tag, whatever the type is called.
use taintless::prelude::*;

type Amount = u32;

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund(Amount),
    Nothing,
}

fn main() {}
