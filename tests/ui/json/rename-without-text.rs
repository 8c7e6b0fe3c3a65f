//! Door 251: a name is a literal.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(rename)]
    text: Tainted<String>,
}

fn main() {}
