//! Door 569: a function that reads the server's files takes no value.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT pg_read_binary_file({name})")
}

fn main() {}
