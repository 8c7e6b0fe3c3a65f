//! Door 148: a character is text of the model's too.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Triage {
    initial: char,
}

fn main() {}
