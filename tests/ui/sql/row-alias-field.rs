//! Door 585: nor plain text by another name.
use taintless::prelude::*;

type Name = String;

#[derive(FromSqlRow)]
struct Person {
    id: u32,
    name: Name,
}

fn main() {}
