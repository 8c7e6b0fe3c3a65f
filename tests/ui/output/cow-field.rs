//! Door 149: text that could be borrowed is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    order: std::borrow::Cow<'static, str>,
}

fn main() {}
