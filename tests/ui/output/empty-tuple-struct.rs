//! Door 163: a tuple struct without fields says nothing.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Nothing();

fn main() {}
