//! Door 166: what stands beside a tag has no value of its own, and so no rules.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Refund {
    amount: u32,
}

#[derive(ClaudeOutput)]
#[claude(tag = "kind")]
enum Wish {
    Refund(#[claude(check = is_small)] Refund),
    Nothing,
}

fn is_small(refund: &Refund) -> Result<(), Trusted<&'static str>> {
    match refund.amount {
        0..=100 => Ok(()),
        _ => Err(trusted!("expected a small amount")),
    }
}

fn main() {}
