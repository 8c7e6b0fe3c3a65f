//! Door 249: `with` would hand the text to a serializer of anybody's choice.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(with = "loud")]
    text: Tainted<String>,
}

fn main() {}
