//! Door 137: a placeholder is no argument of a table that may be a full-text table.
use taintless::prelude::*;

fn run(text: &str) -> SafeSql {
    sql!("SELECT subject FROM mails({text})")
}

fn main() {}
