//! Door 157: a struct takes no default.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Sender {
    number: u32,
}

#[derive(ClaudeOutput)]
struct Order {
    #[claude(default = 1)]
    sender: Sender,
}

fn main() {}
