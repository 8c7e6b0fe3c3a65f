//! Door 197: a const that is a list is no value.
use taintless::prelude::*;

const IDS: [u32; 3] = [1, 2, 3];

fn find() -> SafeSql {
    sql!("SELECT id FROM users WHERE id = {IDS}")
}

fn main() {}
