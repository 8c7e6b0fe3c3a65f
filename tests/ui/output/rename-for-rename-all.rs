//! Door 159: `rename` on a type is not taken for `rename_all`.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename = "snake_case")]
enum Mood {
    VeryGood,
    Bad,
}

fn main() {}
