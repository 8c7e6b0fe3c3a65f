//! Door 195: a statement has one value for each placeholder, also where it is made by hand.
use taintless::__private::sql;
use taintless::prelude::*;

struct Texts;
impl sql::Fixed for Texts {
    const TEXT: &'static str = "SELECT ?1, ?2";
    const VALUES: usize = 2;
}

fn main() {
    let one = sql::Slot::from(1_u8.to_sql_value());
    let _: SafeSql = sql::fixed::<Texts, sql::Sqlite, 1>([one]);
}
