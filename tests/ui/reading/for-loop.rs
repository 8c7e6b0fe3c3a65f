//! Door 17: tainted text is not iterated.
use taintless::prelude::*;

fn walk(text: Tainted<String>) {
    for c in text {
        drop(c);
    }
}

fn main() {}
