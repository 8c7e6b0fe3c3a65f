//! Door 408: what is flattened into a type that is streamed is streamed itself.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Place {
    city: Tainted<String>,
}

#[derive(ClaudeOutput)]
#[claude(stream)]
struct Address {
    street: Tainted<String>,
    #[claude(flatten)]
    place: Place,
}

fn main() {}
