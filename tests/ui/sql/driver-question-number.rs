//! Door 135: `?1` is not written by hand.
use taintless::prelude::*;

fn find() -> SafeSql {
    sql!("SELECT id FROM users WHERE name = ?1")
}

fn main() {}
