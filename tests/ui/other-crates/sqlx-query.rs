//! Door 139: tainted text is not a statement of sqlx's.
use taintless::prelude::*;

use sqlx_0_9 as sqlx;

fn find<D: sqlx::Database>(text: Tainted<String>) {
    sqlx::query::<D>(text);
}

fn main() {}
