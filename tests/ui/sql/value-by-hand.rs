//! Door 365: a value of a statement is not made by hand.
use taintless::prelude::*;

fn value(text: String) -> taintless::sql::SqlValue {
    taintless::sql::SqlValue::from(text)
}

fn main() {}
