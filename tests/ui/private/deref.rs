//! Door 224: private text is not dereferenced.
use taintless::prelude::*;

fn raw(name: &Private<String>) -> usize {
    name.find('@').unwrap_or(0)
}

fn main() {}
