//! Door 248: only members stand among members.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    text: Tainted<String>,
    #[serde(flatten)]
    count: u32,
}

fn main() {}
