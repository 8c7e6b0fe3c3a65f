//! Door 391: a key that a model wrote does not take the place of a tag.
use taintless::output::TaintedMap;
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(tag = "kind")]
enum Event {
    Note(TaintedMap<Tainted<String>>),
    Deleted { id: u32 },
}

fn main() {}
