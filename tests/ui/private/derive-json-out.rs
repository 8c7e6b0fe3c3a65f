//! Door 223: a private field does not go out by `#[derive(JsonOut)]`.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    id: u32,
    name: Private<Tainted<String>>,
}

fn main() {}
