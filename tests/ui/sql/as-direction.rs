//! Door 131: a placeholder is no `ASC` or `DESC`.
use taintless::prelude::*;

fn sorted(direction: &str) -> SafeSql {
    sql!("SELECT id FROM mails ORDER BY sent {direction}")
}

fn main() {}
