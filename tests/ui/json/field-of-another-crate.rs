//! Door 246: a field of a type that is not known to go out is refused at the field.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    text: Tainted<String>,
    took: std::time::Duration,
}

fn main() {}
