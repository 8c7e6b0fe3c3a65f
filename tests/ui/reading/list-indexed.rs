//! Door 207: an item of a tainted list is not indexed out.
use taintless::prelude::*;

fn first(tags: &Tainted<Vec<String>>) -> &String {
    &tags[0]
}

fn main() {}
