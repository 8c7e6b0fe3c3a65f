//! Door 36: a struct that flattens one with tainted text is not serialised by a derive.
use taintless::prelude::*;

#[derive(serde::Serialize)]
struct Answer {
    id: u32,
    #[serde(flatten)]
    text: Tainted<String>,
}

fn main() {}
