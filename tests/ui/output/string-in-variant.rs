//! Door 148: a variant that holds plain text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Wish {
    Refund(u32),
    Complaint(String),
}

fn main() {}
