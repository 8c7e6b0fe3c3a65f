//! Door 571: no way through the parts makes two statements.
use taintless::prelude::*;

fn clear(all: bool) -> SafeSql {
    sql!("DELETE FROM mails WHERE read = 1" if all { "; DELETE FROM drafts" })
}

fn main() {}
