//! Door 255: what is transparent has one field that goes out.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(transparent)]
struct Name {
    text: Tainted<String>,
    order: u8,
}

fn main() {}
