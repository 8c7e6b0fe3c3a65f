//! Door 253: what leaves a field out is a path.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(skip_serializing_if = "|text| text.is_empty()")]
    text: Tainted<String>,
}

fn main() {}
