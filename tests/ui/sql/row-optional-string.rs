//! Door 585: nor has it one in an `Option`.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person {
    id: u32,
    nick: Option<String>,
}

fn main() {}
