//! Door 29: tainted texts are not joined to plain text.
use taintless::prelude::*;

fn both(one: Tainted<&str>, two: Tainted<&str>) -> String {
    [one, two].concat()
}

fn main() {}
