//! Door 138: text is no part of a pattern.
use taintless::prelude::*;

fn search(text: &str) -> SafeSql {
    sql!("SELECT id FROM mails WHERE subject LIKE '%' || {text} || '%'")
}

fn main() {}
