//! Door 271: tainted text is bound by `sql!`, and not by rusqlite, whose `ToSql` gives the text to everybody.
use taintless::prelude::*;

use rusqlite_0_41 as rusqlite;

fn store(connection: &rusqlite::Connection, text: Tainted<String>) {
    let statement = "INSERT INTO mails (subject) VALUES (?1)";
    connection.execute(statement, rusqlite::params![text]).ok();
}

fn main() {}
