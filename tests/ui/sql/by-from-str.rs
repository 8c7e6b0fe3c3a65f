//! Door 355: a statement is not parsed from text.
use taintless::prelude::*;

fn statement(text: &str) -> Option<SafeSql> {
    text.parse::<SafeSql>().ok()
}

fn main() {}
