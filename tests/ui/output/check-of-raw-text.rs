//! Door 55: a `check` function is not given raw text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(check = is_polite)]
    answer: Tainted<String>,
}

fn is_polite(_: &str) -> Result<(), Trusted<&'static str>> {
    Err(trusted!("expected a polite answer"))
}

fn main() {}
