//! Door 224: the label has no public field.
use taintless::prelude::*;

fn raw(name: Private<String>) -> String {
    name.0
}

fn main() {}
