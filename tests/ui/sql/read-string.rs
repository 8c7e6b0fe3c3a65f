//! Door 69: a column is not read as plain text.
use taintless::prelude::*;

fn subject(row: &SqlRow<'_>) -> Result<String, SqlError> {
    row.get::<String>("subject")
}

fn main() {}
