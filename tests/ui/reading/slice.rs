//! Door 11: tainted text cannot be sliced.
use taintless::prelude::*;

fn first(text: Tainted<String>) -> String {
    text[..3].to_owned()
}

fn main() {}
