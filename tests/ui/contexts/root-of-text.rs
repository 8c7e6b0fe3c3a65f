//! Door 621: text does not say where a root is.
use taintless::prelude::*;

fn open(path: &Tainted<String>) -> bool {
    taintless::context::Root::open(path).is_ok()
}

fn main() {}
