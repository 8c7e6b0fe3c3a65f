//! Door 55: the `check` function of a type is given that type.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(check = is_ordered)]
struct Span {
    from: u32,
    to: u32,
}

fn is_ordered(_: &(u32, u32)) -> Result<(), Trusted<&'static str>> {
    Ok(())
}

fn main() {}
