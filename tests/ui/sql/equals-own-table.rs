//! Door 578: text is no search by an equals sign either.
use taintless::prelude::*;

fn search(text: Tainted<&str>) -> SafeSql {
    sql!("SELECT rowid FROM mails_text WHERE mails_text = {text}")
}

fn main() {}
