//! Door 83: a struct whose fields have names is not inert.
use taintless::prelude::*;

#[derive(Inert)]
struct Id {
    number: u64,
}

fn main() {}
