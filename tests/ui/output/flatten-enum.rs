//! Door 166: an enum's variants have no place among other fields.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund { amount: u32 },
    Nothing,
}

#[derive(ClaudeOutput)]
struct Triage {
    severity: u8,
    #[claude(flatten)]
    wish: Wish,
}

fn main() {}
