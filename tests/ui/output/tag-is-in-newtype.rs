//! Door 158: a tag has the name of no field that stands beside it.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Refund {
    amount: u32,
    kind: Tainted<String>,
}

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund(Refund),
    Nothing,
}

fn main() {}
