//! Door 589: what is private is bound by `sql!`, and not by rusqlite.
use taintless::prelude::*;

use rusqlite_0_41 as rusqlite;

fn store(connection: &rusqlite::Connection, card: Private<Tainted<String>>) {
    let statement = "INSERT INTO cards (number) VALUES (?1)";
    connection.execute(statement, [card]).ok();
}

fn main() {}
