//! Door 253: a function that leaves a field out is not given its text.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(skip_serializing_if = "String::is_empty")]
    text: Tainted<String>,
}

fn main() {}
