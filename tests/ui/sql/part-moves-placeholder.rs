//! Door 573: a placeholder stands in the same place on every way through the parts.
use taintless::prelude::*;

fn find(exact: bool, name: &str) -> SafeSql {
    sql!("SELECT id FROM users WHERE name" if exact { " = " } else { " LIKE " } "{name}")
}

fn main() {}
