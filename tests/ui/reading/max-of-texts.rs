//! Door 208: the greatest of tainted texts is not told.
use taintless::prelude::*;

fn last(names: Vec<Tainted<String>>) -> Option<Tainted<String>> {
    names.into_iter().max()
}

fn main() {}
