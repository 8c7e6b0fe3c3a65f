//! Door 134: a placeholder is no part of a name.
use taintless::prelude::*;

fn count(year: u32) -> SafeSql {
    sql!("SELECT count(*) FROM mails_{year}")
}

fn main() {}
