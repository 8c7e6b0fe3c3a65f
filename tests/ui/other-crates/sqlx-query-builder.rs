//! Door 139: tainted text is not pushed into a statement of sqlx's.
use taintless::prelude::*;

use sqlx_0_9::{Database, QueryBuilder};

fn order<D: Database>(builder: &mut QueryBuilder<D>, column: Tainted<String>) {
    builder.push(column);
}

fn main() {}
