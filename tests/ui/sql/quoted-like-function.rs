//! Door 138: text is not the pattern of a quoted like().
use taintless::prelude::*;

fn run(text: &str) -> SafeSql {
    sql!(r#"SELECT id FROM mails WHERE "like"({text}, subject)"#)
}

fn main() {}
