//! Door 242: a `JsonBody` is not read.
use taintless::prelude::*;

fn stored(bytes: &[u8]) -> Option<JsonBody> {
    serde_json::from_slice(bytes).ok()
}

fn main() {}
