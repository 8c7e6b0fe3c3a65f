//! Door 55: the `check` function of an enum does not answer with run-time text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(check = is_small)]
enum Wish {
    Refund(u32),
    Complaint(Tainted<String>),
}

fn is_small(_: &Wish) -> Result<(), &'static str> {
    Err("expected a small refund")
}

fn main() {}
