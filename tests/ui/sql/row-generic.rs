//! Door 587: no type comes in from without.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person<T> {
    id: u32,
    name: T,
}

fn main() {}
