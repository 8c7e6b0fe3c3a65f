//! Door 55: a `check` function of items does not answer with run-time text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(items(check = is_polite))]
    answers: Vec<Tainted<String>>,
}

fn is_polite(_: &Tainted<String>) -> Result<(), String> {
    Ok(())
}

fn main() {}
