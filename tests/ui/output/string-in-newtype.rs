//! Door 148: a newtype around plain text is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Summary(String);

fn main() {}
