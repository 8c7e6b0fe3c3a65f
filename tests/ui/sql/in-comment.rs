//! Door 132: a placeholder does not stand in a comment.
use taintless::prelude::*;

fn find(id: u32, who: &str) -> SafeSql {
    sql!("SELECT name FROM users WHERE id = {id} -- asked by {who}")
}

fn main() {}
