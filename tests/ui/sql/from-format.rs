//! Door 133: a statement is not made by `format!`.
use taintless::prelude::*;

fn find(name: &str) -> SafeSql {
    sql!(format!("SELECT id FROM users WHERE name = '{name}'"))
}

fn main() {}
