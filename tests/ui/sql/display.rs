//! Door 59: a statement is not printed as text.
use taintless::prelude::*;

fn show(statement: SafeSql) -> String {
    format!("{statement}")
}

fn main() {}
