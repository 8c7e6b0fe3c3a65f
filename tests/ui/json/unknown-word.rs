//! Door 251: an unknown attribute is told, and what is known there.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[json(colour = "red")]
    text: Tainted<String>,
}

fn main() {}
