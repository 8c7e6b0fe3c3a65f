//! Door 161: a schema is written out to its last level, so there are at most 16.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(depth = 17)]
struct Comment {
    answers: Vec<Comment>,
}

fn main() {}
