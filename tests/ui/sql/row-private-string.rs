//! Door 585: nor one that is private, and not tainted.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person {
    id: u32,
    name: Private<String>,
}

fn main() {}
