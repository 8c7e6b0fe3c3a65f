//! Door 55: the `check` function of a type does not answer with run-time text.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[claude(check = is_ordered)]
struct Span {
    from: u32,
    to: u32,
}

fn is_ordered(span: &Span) -> Result<(), String> {
    Err(format!("{} is after {}", span.from, span.to))
}

fn main() {}
