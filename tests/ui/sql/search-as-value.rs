//! Door 577: a search stands behind MATCH and nowhere else.
use taintless::prelude::*;

fn search(text: &str) -> SafeSql {
    let text = fts5_words(text);
    sql!("SELECT rowid FROM mails WHERE subject = {text}")
}

fn main() {}
