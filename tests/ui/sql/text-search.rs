//! Door 567: a search in the language of `to_tsquery` takes no value.
use taintless::prelude::*;
use taintless::sql::Postgres;

fn find(name: &str) -> SafeSql<Postgres> {
    sql!(postgres "SELECT id FROM mails WHERE words @@ to_tsquery({name})")
}

fn main() {}
