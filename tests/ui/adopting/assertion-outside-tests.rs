//! Door 260: `assert_tainted_eq!` compares in tests only: elsewhere it would be a way to guess text.
use taintless::prelude::*;

fn is_open(status: Tainted<String>) {
    taintless::assert_tainted_eq!(status, "open");
}

fn main() {}
