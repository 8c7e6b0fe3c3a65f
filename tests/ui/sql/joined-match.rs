//! Door 576: text is no part of a search.
use taintless::prelude::*;

fn search(text: &str) -> SafeSql {
    sql!("SELECT rowid FROM mails_text WHERE mails_text MATCH 'subject : ' || {text}")
}

fn main() {}
