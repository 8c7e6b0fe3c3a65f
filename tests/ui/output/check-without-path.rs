//! Door 159: `check` names a function.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(check = "is_polite")]
    answer: Tainted<String>,
}

fn is_polite(_: &Tainted<String>) -> Result<(), Trusted<&'static str>> {
    Ok(())
}

fn main() {}
