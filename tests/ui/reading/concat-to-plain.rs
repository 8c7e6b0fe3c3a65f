//! Door 205: a text that a tainted part went into is not plain.
use taintless::prelude::*;

fn greet(name: &Tainted<String>) -> String {
    Tainted::new("hello ").concat(name)
}

fn main() {}
