//! Door 254: a tag's name is no field's.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(tag = "kind")]
enum Event {
    Said { kind: Tainted<String> },
}

fn main() {}
