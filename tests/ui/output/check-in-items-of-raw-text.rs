//! Door 55: a `check` function of items is not given raw text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(items(check = is_polite))]
    answers: Vec<Tainted<String>>,
}

fn is_polite(_: &String) -> Result<(), Trusted<&'static str>> {
    Ok(())
}

fn main() {}
