//! Door 137: brackets around its name do not let a placeholder into readfile.
use taintless::prelude::*;

fn run(text: &str) -> SafeSql {
    sql!("SELECT [readfile]({text})")
}

fn main() {}
