//! Door 251: a case is one of serde's.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(rename_all = "camelcase")]
struct Answer {
    text: Tainted<String>,
}

fn main() {}
