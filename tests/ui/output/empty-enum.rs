//! Door 163: an enum without variants is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Category {}

fn main() {}
