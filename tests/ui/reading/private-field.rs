//! Door 25: the field of `Tainted` is private.
use taintless::prelude::*;

fn plain(text: Tainted<String>) -> String {
    text.0
}

fn main() {}
