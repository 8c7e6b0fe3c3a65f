//! Door 130: a placeholder does not stand in quotes where another one is a const.
use taintless::prelude::*;

const LIMIT: u32 = 20;

fn find(name: &str) -> SafeSql {
    sql!("SELECT id FROM users WHERE name = '{name}' LIMIT {LIMIT}")
}

fn main() {}
