//! Door 575: text is not the search of a MATCH.
use taintless::prelude::*;

fn search(text: Tainted<&str>) -> SafeSql {
    sql!("SELECT rowid FROM mails_text WHERE mails_text MATCH {text}")
}

fn main() {}
