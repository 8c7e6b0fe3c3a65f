//! Door 570: a number is no column to sort by.
use taintless::prelude::*;

fn sorted(column: u8) -> SafeSql {
    sql!("SELECT id FROM mails ORDER BY {column}")
}

fn main() {}
