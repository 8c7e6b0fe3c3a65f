//! Door 321: no place for tainted text is searched in a sorted list.
use taintless::prelude::*;

fn place(names: &[Tainted<String>], name: &Tainted<String>) -> Option<usize> {
    names.binary_search(name).ok()
}

fn main() {}
