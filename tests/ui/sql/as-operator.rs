//! Door 131: a placeholder is no operator.
use taintless::prelude::*;

fn older(operator: &str, years: u32) -> SafeSql {
    sql!("SELECT id FROM users WHERE age {operator} {years}")
}

fn main() {}
