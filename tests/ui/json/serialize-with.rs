//! Door 249: `serialize_with` would hand the text to a serializer of anybody's choice.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(serialize_with = "loud")]
    text: Tainted<String>,
}

fn main() {}
