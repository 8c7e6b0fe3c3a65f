//! Door 248: text has no place beside a tag.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(tag = "kind")]
enum Event {
    Said(Tainted<String>),
}

fn main() {}
