//! Door 33: tainted text is not serialised.
use taintless::prelude::*;

fn answer(text: &Tainted<String>) -> Option<String> {
    serde_json::to_string(text).ok()
}

fn main() {}
