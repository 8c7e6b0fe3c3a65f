//! Door 158: two flattened structs have fields of different names.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Person {
    name: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Mail {
    #[claude(flatten)]
    from: Person,
    #[claude(flatten)]
    to: Person,
}

fn main() {}
