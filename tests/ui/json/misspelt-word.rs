//! Door 251: a misspelt attribute is told, with the one that was meant.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(skip_serialising)]
    text: Tainted<String>,
}

fn main() {}
