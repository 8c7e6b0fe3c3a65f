//! Door 481: the id of a question leaves as text of a page or as JSON, and not as plain text, of which an answer could be made.
use taintless::claude::agent::Question;

fn yes(question: &Question) -> String {
    let id = question.id();
    format!("{{\"question\":\"{id}\",\"approve\":true}}")
}

fn main() {}
