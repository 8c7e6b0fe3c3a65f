//! Door 252: a field that never goes out needs no rule.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    #[serde(skip, skip_serializing_if = "Tainted::is_empty")]
    text: Tainted<String>,
}

fn main() {}
