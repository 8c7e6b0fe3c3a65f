//! Door 341: a key of tainted text is made of tainted text.
use taintless::prelude::*;

fn key() -> TaintKey {
    TaintKey(1, 2)
}

fn main() {}
