//! Door 55: a `check` function does not answer with run-time text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(check = is_polite)]
    answer: Tainted<String>,
}

fn is_polite(answer: &Tainted<String>) -> Result<(), String> {
    Err(format!("{} characters are not polite", answer.char_count()))
}

fn main() {}
