//! Door 584: the driver's own row of PostgreSQL, which shows raw text, is not reached.
fn subject(row: &taintless::sql::PostgresRow<'_>) -> Option<String> {
    row.row.get("subject")
}

fn main() {}
