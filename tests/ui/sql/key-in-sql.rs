//! Door 352: a key is no value of a statement.
use taintless::prelude::*;

fn store(key: SecretKey) -> SafeSql {
    sql!("INSERT INTO settings VALUES ({key})")
}

fn main() {}
