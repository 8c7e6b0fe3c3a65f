//! Door 568: a value is not cast to a name or a language.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT {name}::regclass AS it")
}

fn main() {}
