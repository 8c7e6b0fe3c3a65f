//! Door 135: `@name` is not written by hand.
use taintless::prelude::*;

fn find() -> SafeSql {
    sql!("SELECT id FROM users WHERE name = @name")
}

fn main() {}
