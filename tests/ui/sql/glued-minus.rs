//! Door 134: a placeholder touches no minus.
use taintless::prelude::*;

fn below(n: i32) -> SafeSql {
    sql!("SELECT id FROM accounts WHERE balance < -{n}")
}

fn main() {}
