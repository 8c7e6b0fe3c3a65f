//! Door 312: `assert_eq!`, whose failure prints both sides, does not take tainted text.
use taintless::prelude::*;

fn check(status: Tainted<String>) {
    assert_eq!(status, Tainted::new(String::from("open")));
}

fn main() {}
