//! Door 130: a placeholder does not stand in quotes.
use taintless::prelude::*;

fn find(name: &str) -> SafeSql {
    sql!("SELECT id FROM users WHERE name = '{name}'")
}

fn main() {}
