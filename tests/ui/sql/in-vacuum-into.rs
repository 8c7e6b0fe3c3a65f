//! Door 137: a placeholder does not stand in VACUUM INTO.
use taintless::prelude::*;

fn copy(path: &str) -> SafeSql {
    sql!("VACUUM INTO {path}")
}

fn main() {}
