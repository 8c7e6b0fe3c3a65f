//! Door 587: columns are found by their names, and by nothing else.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person(u32, Tainted<String>);

fn main() {}
