//! Door 135: `COPY` takes no values: it reads files and runs programs.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "COPY users FROM {name}")
}

fn main() {}
