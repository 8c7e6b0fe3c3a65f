//! Door 161: a type cannot be flattened into itself.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(depth = 3)]
struct Comment {
    text: Tainted<String>,
    #[claude(flatten)]
    answer: Box<Comment>,
}

fn main() {}
