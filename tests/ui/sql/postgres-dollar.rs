//! Door 137: PostgreSQL's own `$1` is not written by hand.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT id FROM users WHERE name = $1")
}

fn main() {}
