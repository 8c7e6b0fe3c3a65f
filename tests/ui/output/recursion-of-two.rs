//! Door 161: two types that hold each other are refused.
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
