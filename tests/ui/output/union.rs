//! Door 163: a union is refused.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
union Number {
    whole: u32,
    broken: f32,
}

fn main() {}
