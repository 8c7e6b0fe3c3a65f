//! Door 158: a variant has a name in JSON.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
enum Mood {
    #[claude(rename = "")]
    None,
    Good,
}

fn main() {}
