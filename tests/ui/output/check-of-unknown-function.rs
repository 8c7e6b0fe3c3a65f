//! Door 159: a `check` function is there.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Reply {
    #[claude(check = is_evn)]
    number: u32,
}

fn is_even(_: &u32) -> Result<(), Trusted<&'static str>> {
    Ok(())
}

fn main() {}
