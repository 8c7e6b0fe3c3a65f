//! Door 565: a quote that ends by a setting of the server is not written.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT id FROM files WHERE path = 'C:\\' AND name = {name}")
}

fn main() {}
