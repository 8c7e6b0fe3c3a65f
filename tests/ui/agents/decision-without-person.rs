//! Door 480: a decision says in words who decides: the type that stands for them is declared.
use taintless::claude::agent::{Answer, Decision, Question};

struct Me;

fn decide(question: &Question, answer: &Answer) -> Option<Decision> {
    question.decide::<Me>(answer).ok()
}

fn main() {}
