//! Door 248: fields without names have no place beside a tag.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(tag = "kind")]
enum Event {
    Moved(i32, i32),
}

fn main() {}
