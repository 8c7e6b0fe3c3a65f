//! Door 223: a struct with a private field does not leave as JSON.
use taintless::prelude::*;

#[derive(serde::Serialize)]
struct Customer {
    id: u32,
    name: Private<Tainted<String>>,
}

fn main() {}
