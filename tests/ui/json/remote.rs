//! Door 250: `remote` and `getter` are about a type of another crate.
use taintless::prelude::*;

#[derive(JsonOut)]
#[serde(remote = "std::time::Duration")]
struct Duration {
    #[serde(getter = "std::time::Duration::as_secs")]
    seconds: u64,
}

fn main() {}
