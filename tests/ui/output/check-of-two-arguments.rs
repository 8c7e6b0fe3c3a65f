//! Door 55: a `check` function is given the field, and nothing else.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(check = is_polite)]
    answer: Tainted<String>,
}

fn is_polite(_: &Tainted<String>, _: u8) -> Result<(), Trusted<&'static str>> {
    Ok(())
}

fn main() {}
