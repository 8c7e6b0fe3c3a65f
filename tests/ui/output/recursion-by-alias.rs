//! Door 161: a type that holds itself by another name is refused.
use taintless::prelude::*;

type Answer = Question;

#[derive(ClaudeOutput)]
struct Question {
    answers: Vec<Answer>,
}

fn main() {}
