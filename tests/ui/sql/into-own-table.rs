//! Door 579: text is no command of a full-text table.
use taintless::prelude::*;

fn keep(text: Tainted<&str>) -> SafeSql {
    sql!("INSERT INTO mails_text(mails_text) VALUES ({text})")
}

fn main() {}
