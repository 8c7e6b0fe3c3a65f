//! Door 270: nobody asserts that tainted text is safe SQL.
use taintless::prelude::*;

use sqlx_0_9 as sqlx;

fn find<D: sqlx::Database>(text: Tainted<String>) {
    sqlx::query::<D>(sqlx::AssertSqlSafe(text));
}

fn main() {}
