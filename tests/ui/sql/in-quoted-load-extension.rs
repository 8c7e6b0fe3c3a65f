//! Door 137: quotes around its name do not let a placeholder into load_extension.
use taintless::prelude::*;

fn run(text: &str) -> SafeSql {
    sql!(r#"SELECT "load_extension"({text})"#)
}

fn main() {}
