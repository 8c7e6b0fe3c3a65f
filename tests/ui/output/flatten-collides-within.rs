//! Door 158: a name is told from those of a struct that is flattened into a flattened one.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
struct Address {
    city: Tainted<String>,
}

#[derive(ClaudeOutput)]
struct Person {
    name: Tainted<String>,
    #[claude(flatten)]
    address: Address,
}

#[derive(ClaudeOutput)]
struct Mail {
    city: Tainted<String>,
    #[claude(flatten)]
    from: Box<Person>,
}

fn main() {}
