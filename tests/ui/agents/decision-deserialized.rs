//! Door 480: a decision is not read from JSON: an answer is, and names its question.
use taintless::claude::agent::Decision;

fn approve(json: &str) -> Option<Decision> {
    serde_json::from_str(json).ok()
}

fn main() {}
