//! Door 152: serde's `untagged` is refused on a variant.
use taintless::prelude::*;

#[derive(ClaudeOutput)]
enum Answer {
    Number(u32),
    #[serde(untagged)]
    Words(Tainted<String>),
}

fn main() {}
