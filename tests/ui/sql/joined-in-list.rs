//! Door 197: one joined text is no list.
use taintless::prelude::*;

fn find(ids: &str) -> SafeSql {
    sql!("SELECT name FROM users WHERE id IN ({ids})")
}

fn main() {}
