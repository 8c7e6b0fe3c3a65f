//! Door 158: names collide in a variant too.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Payment {
    amount: u32,
}

#[derive(ClaudeOutput)]
enum Wish {
    Refund {
        amount: u32,
        #[claude(flatten)]
        payment: Payment,
    },
    Nothing,
}

fn main() {}
