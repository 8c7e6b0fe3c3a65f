//! Door 304: a list is not searched for tainted text by `==`.
use taintless::prelude::*;

fn is_known(known: &[Tainted<String>], name: &Tainted<String>) -> bool {
    known.contains(name)
}

fn main() {}
