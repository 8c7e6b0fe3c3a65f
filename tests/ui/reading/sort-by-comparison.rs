//! Door 208: tainted texts are not compared to sort them.
use taintless::prelude::*;

fn sorted(names: &mut Vec<Tainted<String>>) {
    names.sort_by(|one, other| one.cmp(other));
}

fn main() {}
