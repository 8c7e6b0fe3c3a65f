//! Door 252: a newtype is what its field is.
use taintless::prelude::*;

#[derive(JsonOut)]
struct Name(#[serde(skip_serializing)] Tainted<String>);

fn main() {}
