//! Door 197: a list is no value.
use taintless::prelude::*;

fn find(ids: Vec<u32>) -> SafeSql {
    sql!("SELECT name FROM users WHERE id = {ids}")
}

fn main() {}
