//! Door 138: text is not the pattern of a LIKE.
use taintless::prelude::*;

fn search(text: Tainted<&str>) -> SafeSql {
    sql!("SELECT id FROM mails WHERE subject LIKE {text}")
}

fn main() {}
