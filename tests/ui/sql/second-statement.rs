//! Door 136: one call holds one statement.
use taintless::prelude::*;

fn clear(id: u32) -> SafeSql {
    sql!("DELETE FROM mails WHERE id = {id}; DELETE FROM notes")
}

fn main() {}
