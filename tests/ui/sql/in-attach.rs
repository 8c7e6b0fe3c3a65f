//! Door 137: a placeholder does not stand in ATTACH.
use taintless::prelude::*;

fn attach(path: &str) -> SafeSql {
    sql!("ATTACH {path} AS other")
}

fn main() {}
