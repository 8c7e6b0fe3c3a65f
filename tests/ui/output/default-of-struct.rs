//! Door 157: a struct has no default: the schema could not tell it.
use taintless::prelude::*;

#[derive(ClaudeOutput, Default)]
struct Sender {
    number: u32,
}

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default)]
    sender: Sender,
}

fn main() {}
