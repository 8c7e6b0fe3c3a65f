//! Door 158: two variants that one case makes the same are refused.
use taintless::prelude::*;

#[derive(ClaudeOutput, Clone, Copy)]
#[claude(rename_all = "lowercase")]
enum Mood {
    Verygood,
    VeryGood,
}

fn main() {}
