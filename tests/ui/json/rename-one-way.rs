//! Door 251: a name for each way says which way.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(rename(out = "t"))]
    text: Tainted<String>,
}

fn main() {}
