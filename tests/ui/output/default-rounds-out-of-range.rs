//! Door 157: a default is held to the rules as the field's type has it, rounded.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Measure {
    #[claude(default = 1e39)]
    length: f32,
    #[claude(default = 9007199254740993, range(exclusive_min = 9007199254740992))]
    weight: f64,
}

fn main() {}
