//! Door 481: the answer to a question comes from outside: no literal makes one.
use taintless::claude::agent::{Answer, Question};

fn yes(question: &Question) -> Answer {
    Answer {
        question: question.id().into_owned(),
        approves: true,
    }
}

fn main() {}
