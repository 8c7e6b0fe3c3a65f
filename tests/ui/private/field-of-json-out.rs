//! Door 230: a private field does not go out with the others.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    name: Tainted<String>,
    cards: Vec<Private<Tainted<String>>>,
}

fn main() {}
