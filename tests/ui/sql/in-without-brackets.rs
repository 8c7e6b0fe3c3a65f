//! Door 197: a list stands in brackets.
use taintless::prelude::*;

fn find(ids: &[u32]) -> SafeSql {
    sql!("SELECT name FROM users WHERE id IN {ids}")
}

fn main() {}
