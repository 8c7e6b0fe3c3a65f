//! Door 161: at least one stands.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(depth = 0)]
struct Comment {
    answers: Vec<Comment>,
}

fn main() {}
