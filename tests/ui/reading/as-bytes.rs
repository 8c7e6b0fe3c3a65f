//! Door 14: tainted text has no `as_bytes`.
use taintless::prelude::*;

fn size(text: &Tainted<String>) -> usize {
    text.as_bytes().len()
}

fn main() {}
