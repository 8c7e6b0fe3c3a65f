//! Door 12: tainted text is not given by `as_ref`.
use taintless::prelude::*;

fn plain(text: &Tainted<String>) -> &str {
    text.as_ref()
}

fn main() {}
