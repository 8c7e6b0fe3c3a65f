//! Door 195: a statement has one value for each placeholder, also where it is made by hand.
use taintless::__private::{Literals, sql};
use taintless::prelude::*;

struct Texts;
impl Literals for Texts {
    const TEXTS: &'static [&'static str] = &["SELECT ", ", ", ""];
}

fn main() {
    let one = sql::Slot::from(1_u8.to_sql_value());
    let _: SafeSql = sql::assemble::<Texts, sql::Sqlite, 1>([one]);
}
