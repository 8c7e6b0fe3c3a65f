//! Door 131: a placeholder does not stand in CREATE.
use taintless::prelude::*;

fn create(name: &str) -> SafeSql {
    sql!("CREATE TABLE notes (id INTEGER PRIMARY KEY, kind TEXT DEFAULT {name})")
}

fn main() {}
