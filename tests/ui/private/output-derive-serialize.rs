//! Door 223: a type of model output with a private field does not leave as JSON.
use taintless::prelude::*;

#[derive(ClaudeOutput, serde::Serialize)]
struct Extract {
    #[claude(length(min = 1, max = 80))]
    name: Private<Tainted<String>>,
}

fn main() {}
