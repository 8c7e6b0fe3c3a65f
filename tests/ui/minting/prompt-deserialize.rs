//! Door 79: a prompt is not deserialised.
use taintless::prelude::*;

fn forge(json: &str) -> Option<Prompt> {
    serde_json::from_str(json).ok()
}

fn main() {}
