//! Door 140: tainted text is not a statement of diesel's.
use taintless::prelude::*;

use diesel_2_3 as diesel;

fn find(text: Tainted<String>) -> diesel::query_builder::SqlQuery {
    diesel::sql_query(text)
}

fn main() {}
