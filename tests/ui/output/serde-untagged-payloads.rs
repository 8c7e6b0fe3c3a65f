//! Door 152: serde's `untagged` is refused on an enum with payloads.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
#[serde(untagged)]
enum Answer {
    Number(u32),
    Words(Tainted<String>),
}

fn main() {}
