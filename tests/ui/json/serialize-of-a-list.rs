//! Door 240: a list of tainted texts is not serialised.
use taintless::prelude::*;

fn answer(texts: Vec<Tainted<String>>) -> Vec<u8> {
    serde_json::to_vec(&texts).unwrap_or_default()
}

fn main() {}
