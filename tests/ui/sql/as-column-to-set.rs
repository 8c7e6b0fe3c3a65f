//! Door 131: a placeholder does not name a column to write.
use taintless::prelude::*;

fn set(column: &str, value: Tainted<&str>) -> SafeSql {
    sql!("UPDATE users SET {column} = {value} WHERE id = 1")
}

fn main() {}
