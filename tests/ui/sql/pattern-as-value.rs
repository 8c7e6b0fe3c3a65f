//! Door 138: a pattern is no value.
use taintless::prelude::*;

fn search(text: &str) -> SafeSql {
    let text = like_contains(text);
    sql!("SELECT id FROM mails WHERE subject = {text}")
}

fn main() {}
