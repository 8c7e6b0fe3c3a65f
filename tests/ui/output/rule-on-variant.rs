//! Door 159: a rule stands on what a variant holds.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Wish {
    #[claude(length(max = 200))]
    Complaint(Tainted<String>),
    Nothing,
}

fn main() {}
