//! Door 130: a placeholder does not stand in PostgreSQL's dollar quotes.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT id FROM users WHERE name = $q${name}$q$")
}

fn main() {}
