//! Door 585: a struct that rows are read into has no field of plain text.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person {
    id: u32,
    name: String,
}

fn main() {}
