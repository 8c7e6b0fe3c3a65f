//! Door 367: the driver's own row, which shows raw text, is not reached.
fn subject(row: &taintless::sql::SqlRow<'_>) -> Option<String> {
    row.row.get("subject").ok()
}

fn main() {}
