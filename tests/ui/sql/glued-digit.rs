//! Door 134: a placeholder touches no digit.
use taintless::prelude::*;

fn page(n: u32) -> SafeSql {
    sql!("SELECT id FROM mails LIMIT {n}0")
}

fn main() {}
