//! Door 69: a column is not read as trusted text.
use taintless::prelude::*;

fn subject(row: &SqlRow<'_>) -> Result<Trusted<String>, SqlError> {
    row.get("subject")
}

fn main() {}
