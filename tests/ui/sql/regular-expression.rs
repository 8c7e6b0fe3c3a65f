//! Door 566: a regular expression takes no value.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT id FROM users WHERE name ~ {name}")
}

fn main() {}
