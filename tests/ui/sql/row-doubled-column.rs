//! Door 587: two fields are not one column.
use taintless::prelude::*;

#[derive(FromSqlRow)]
struct Person {
    name: Tainted<String>,
    #[sql(rename = "name")]
    nick: Tainted<String>,
}

fn main() {}
