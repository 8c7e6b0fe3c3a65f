//! Door 137: a placeholder does not stand in load_extension.
use taintless::prelude::*;

fn load(path: &str) -> SafeSql {
    sql!("SELECT load_extension(lower({path}))")
}

fn main() {}
