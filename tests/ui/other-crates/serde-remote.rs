//! Door 37: serde's `remote` does not open a label.
use taintless::prelude::*;

#[derive(serde::Serialize)]
#[serde(remote = "Tainted<String>")]
struct Plain(String);

fn main() {}
