//! Door 251: a misspelt attribute of ours is told.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[json(renam = "t")]
    text: Tainted<String>,
}

fn main() {}
