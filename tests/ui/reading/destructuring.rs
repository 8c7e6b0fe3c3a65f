//! Door 26: `Tainted` is not taken apart by a pattern.
use taintless::prelude::*;

fn plain(text: Tainted<String>) -> String {
    let Tainted(inner) = text;
    inner
}

fn main() {}
