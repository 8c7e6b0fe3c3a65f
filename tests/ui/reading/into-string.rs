//! Door 8: tainted text is not made a `String` by `into`.
use taintless::prelude::*;

fn plain(text: Tainted<String>) -> String {
    text.into()
}

fn main() {}
