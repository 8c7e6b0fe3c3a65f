//! Door 255: `content` stands beside a `tag`.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(content = "text")]
enum Event {
    Said(Tainted<String>),
}

fn main() {}
