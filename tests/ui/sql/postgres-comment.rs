//! Door 130: a placeholder does not stand in a comment within a comment.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT id /* a /* b */ {name} */ FROM users")
}

fn main() {}
