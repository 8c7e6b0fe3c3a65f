//! Door 134: a placeholder follows no open quote.
use taintless::prelude::*;

fn find(name: &str) -> SafeSql {
    sql!("SELECT id FROM users WHERE name = '{name}")
}

fn main() {}
