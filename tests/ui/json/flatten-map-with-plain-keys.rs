//! Door 391: a key with no label does not take the place of a field beside it.
use std::collections::HashMap;

use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    approved: bool,
    #[serde(flatten)]
    votes: HashMap<String, bool>,
}

fn main() {}
