//! Door 135: `?` is not written by hand.
use taintless::prelude::*;

fn find() -> SafeSql {
    sql!("SELECT id FROM users WHERE name = ?")
}

fn main() {}
