//! Door 303: no largest of tainted texts is found, by which they would be sorted.
use taintless::prelude::*;

fn last(names: &[Tainted<String>]) -> Option<&Tainted<String>> {
    names.iter().max()
}

fn main() {}
