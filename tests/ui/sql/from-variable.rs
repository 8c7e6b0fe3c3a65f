//! Door 133: a statement is a literal.
use taintless::prelude::*;

fn run(query: &str) -> SafeSql {
    sql!(query)
}

fn main() {}
