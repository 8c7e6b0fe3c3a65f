//! Door 23: tainted texts are not sorted.
use taintless::prelude::*;

fn sorted(mut names: Vec<Tainted<String>>) -> Vec<Tainted<String>> {
    names.sort();
    names
}

fn main() {}
