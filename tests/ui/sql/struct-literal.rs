//! Door 78: a statement is not made by hand.
use taintless::prelude::*;

fn make(text: String) -> SafeSql {
    SafeSql {
        text: text.into(),
        values: Vec::new(),
    }
}

fn main() {}
