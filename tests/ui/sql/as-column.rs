//! Door 131: a placeholder does not name a column.
use taintless::prelude::*;

fn read(column: &str) -> SafeSql {
    sql!("SELECT id, {column} FROM users")
}

fn main() {}
