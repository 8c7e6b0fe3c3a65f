//! Door 586: what is read from a database is not the program's own text.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Template {
    id: u32,
    text: Trusted<String>,
}

fn main() {}
