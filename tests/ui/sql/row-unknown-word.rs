//! Door 587: a misspelt attribute does not pass in silence.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person {
    id: u32,
    #[sql(column = "e-mail")]
    mail: Tainted<String>,
}

fn main() {}
