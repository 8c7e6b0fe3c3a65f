//! Door 207: the items of a tainted list are tainted.
use taintless::prelude::*;

fn tags(tags: Tainted<Vec<String>>) -> Vec<String> {
    tags.into_iter().collect()
}

fn main() {}
