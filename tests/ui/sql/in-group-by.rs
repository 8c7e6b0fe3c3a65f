//! Door 196: a placeholder is no term of GROUP BY.
use taintless::prelude::*;

fn counted(column: Tainted<&str>) -> SafeSql {
    sql!("SELECT count(*) FROM mails GROUP BY sender, {column}")
}

fn main() {}
