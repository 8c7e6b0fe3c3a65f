//! Door 166: an enum is never what it holds.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(transparent)]
enum Order {
    Id(u32),
}

fn main() {}
