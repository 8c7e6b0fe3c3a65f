//! Door 585: nor a type of the program's that holds text.
use taintless::prelude::*;

struct Name(String);

#[derive(FromSqlRow)]
struct Person {
    id: u32,
    name: Name,
}

fn main() {}
