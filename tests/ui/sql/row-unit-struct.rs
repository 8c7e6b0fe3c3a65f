//! Door 587: a struct without fields reads nothing.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person;

fn main() {}
