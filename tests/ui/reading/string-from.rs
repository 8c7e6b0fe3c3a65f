//! Door 7: tainted text is not made a `String` by `from`.
use taintless::prelude::*;

fn plain(text: Tainted<String>) -> String {
    String::from(text)
}

fn main() {}
