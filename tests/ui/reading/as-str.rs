//! Door 14: tainted text has no `as_str`.
use taintless::prelude::*;

fn plain(text: &Tainted<String>) -> &str {
    text.as_str()
}

fn main() {}
