//! Door 255: `untagged` and `tag` contradict each other.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(untagged, tag = "kind")]
enum Event {
    Said { text: Tainted<String> },
}

fn main() {}
