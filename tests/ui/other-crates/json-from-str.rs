//! Door 276: tainted JSON is read into labelled fields, not into plain text.
use taintless::prelude::*;

fn read(text: &Tainted<String>) -> Option<String> {
    serde_json::from_str(text).ok()
}

fn main() {}
