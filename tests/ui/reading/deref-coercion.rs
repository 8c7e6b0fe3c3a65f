//! Door 9: tainted text does not coerce to `&str`.
use taintless::prelude::*;

fn plain(text: &Tainted<String>) -> &str {
    text
}

fn main() {}
