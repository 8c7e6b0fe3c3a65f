//! Door 248: an `untagged` enum need not be an object, so it is not flattened.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(untagged)]
enum Id {
    Number(u32),
    Name(Tainted<String>),
}

#[derive(JsonOut)]
struct Answer {
    #[serde(flatten)]
    id: Id,
}

fn main() {}
