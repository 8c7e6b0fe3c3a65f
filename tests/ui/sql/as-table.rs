//! Door 131: a placeholder does not name a table.
use taintless::prelude::*;

fn count(table: &str) -> SafeSql {
    sql!("SELECT count(*) FROM {table}")
}

fn main() {}
