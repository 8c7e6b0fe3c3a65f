//! Door 57: serde's `remote` is refused on a type of model output.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(remote = "std::time::Duration")]
struct Seconds {
    secs: u64,
}

fn main() {}
