//! Door 158: two variants with one name in JSON are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Wish {
    Refund {
        amount: u32,
    },
    #[claude(rename = "Refund")]
    Money(u32),
}

fn main() {}
