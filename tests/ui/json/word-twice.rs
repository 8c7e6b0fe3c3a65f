//! Door 251: an attribute stands once.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(rename = "a", rename = "b")]
    text: Tainted<String>,
}

fn main() {}
