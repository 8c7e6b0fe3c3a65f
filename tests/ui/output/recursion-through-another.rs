//! Door 161: types that hold one another are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Question {
    answers: Vec<Answer>,
}

#[derive(ClaudeOutput)]
struct Answer {
    questions: Vec<Question>,
}

fn main() {}
