//! Door 79: a statement is not made from a `String`.
use taintless::prelude::*;

fn make(text: String) -> SafeSql {
    SafeSql::from(text)
}

fn main() {}
