//! Door 252: a variant that is skipped has no form.
use taintless::prelude::*;

#[derive(JsonOut)]
enum Event {
    Said(Tainted<String>),
    #[serde(skip)]
    Internal,
}

fn main() {}
