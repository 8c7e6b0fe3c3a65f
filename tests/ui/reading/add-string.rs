//! Door 28: tainted text is not added to a `String`.
use taintless::prelude::*;

fn append(page: String, text: &Tainted<String>) -> String {
    page + text
}

fn main() {}
