//! Door 391: a key that a model wrote does not take the place of a field beside it.
use taintless::output::TaintedMap;
use taintless::prelude::*;

#[derive(JsonOut)]
struct Answer {
    approved: bool,
    #[serde(flatten)]
    notes: TaintedMap<Tainted<String>>,
}

fn main() {}
