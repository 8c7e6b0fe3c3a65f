//! Door 91: a placeholder takes no format.
use taintless::prelude::*;

fn find(name: &str) -> SafeSql {
    sql!("SELECT id FROM users WHERE name = {name:?}")
}

fn main() {}
