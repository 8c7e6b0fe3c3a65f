//! Door 572: no quote begins in one part and ends in another.
use taintless::prelude::*;

fn find(all: bool) -> SafeSql {
    sql!("SELECT id FROM mails WHERE state = '" if all { "open" } "'")
}

fn main() {}
