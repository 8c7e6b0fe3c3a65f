//! Door 131: a placeholder is no term of ORDER BY.
use taintless::prelude::*;

fn sorted(column: &str) -> SafeSql {
    sql!("SELECT id FROM mails ORDER BY {column} DESC")
}

fn main() {}
