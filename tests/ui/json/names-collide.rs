//! Door 254: two members do not have one name.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    text: Tainted<String>,
    #[serde(rename = "text")]
    other: u8,
}

fn main() {}
