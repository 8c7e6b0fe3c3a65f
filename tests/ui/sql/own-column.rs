//! Door 366: a type of the user's does not read a column, whose raw text it would see.
use taintless::prelude::*;

struct Subject(String);

fn subject(row: &taintless::sql::SqlRow<'_>) -> Result<Subject, SqlError> {
    row.get::<Subject>("subject")
}

fn main() {}
