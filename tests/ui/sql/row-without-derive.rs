//! Door 587: a type that does not say how is not read from a row.
use taintless::prelude::*;

fn names(connection: &rusqlite_0_41::Connection) -> Result<Vec<String>, SqlError> {
    sql!("SELECT name FROM people").query_as::<String>(connection)
}

fn main() {}
