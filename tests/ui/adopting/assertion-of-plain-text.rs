//! Door 268: `assert_tainted_eq!` is for labels: plain text is told to go to `assert_eq!`.
use taintless::__private::assert_tainted_eq;
use taintless::prelude::*;

fn compare(plain: String, labelled: Tainted<String>) {
    assert_tainted_eq(&plain, "open", None);
    assert_tainted_eq(&labelled, &3, None);
}

fn main() {}
