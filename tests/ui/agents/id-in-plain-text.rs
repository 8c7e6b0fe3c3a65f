//! Door 481: the id of a question is tainted text: no answer is made of it by printing it as it is.
use taintless::claude::agent::Question;

fn yes(question: &Question) -> String {
    let id = question.id();
    format!("{{\"question\":\"{id}\",\"approve\":true}}")
}

fn main() {}
