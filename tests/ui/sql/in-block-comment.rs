//! Door 132: a placeholder does not stand in a block comment.
use taintless::prelude::*;

fn find(id: u32, hint: &str) -> SafeSql {
    sql!("SELECT /* {hint} */ name FROM users WHERE id = {id}")
}

fn main() {}
