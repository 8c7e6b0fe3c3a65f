//! Door 35: a struct that holds tainted text is not serialised by a derive.
use taintless::prelude::*;

#[derive(serde::Serialize)]
struct Answer {
    text: Tainted<String>,
}

fn main() {}
