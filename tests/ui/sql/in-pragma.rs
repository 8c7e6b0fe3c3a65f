//! Door 194: a placeholder does not stand in PRAGMA.
use taintless::prelude::*;

fn timeout(millis: u32) -> SafeSql {
    sql!("PRAGMA busy_timeout = {millis}")
}

fn main() {}
