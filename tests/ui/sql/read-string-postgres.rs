//! Door 582: a column of PostgreSQL is not read as plain text.
use taintless::prelude::*;
use taintless::sql::PostgresRow;

fn subject(row: &PostgresRow<'_>) -> Result<String, SqlError> {
    row.get::<String>("subject")
}

fn main() {}
