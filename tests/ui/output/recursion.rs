//! Door 161: a type that holds itself is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    text: Tainted<String>,
    answers: Vec<Reply>,
}

fn main() {}
