//! Door 224: the label is not taken off by a pattern.
use taintless::prelude::*;

fn raw(name: Private<String>) -> String {
    let Private(name) = name;
    name
}

fn main() {}
