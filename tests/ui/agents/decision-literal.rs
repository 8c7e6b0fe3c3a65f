//! Door 480: a decision is not made by a literal.
use taintless::claude::agent::{Decision, Question};

fn approve(question: Question) -> Decision {
    Decision {
        question,
        approves: true,
        by: "me",
    }
}

fn main() {}
