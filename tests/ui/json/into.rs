//! Door 250: `into` would write another type.
use taintless::prelude::*;

#[derive(JsonOut, Clone)]
#[serde(into = "Other")]
struct Answer {
    text: Tainted<String>,
}

fn main() {}
