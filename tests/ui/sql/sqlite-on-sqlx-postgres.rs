//! Door 590: a statement runs on no database of sqlx that reads another dialect.
use sqlx_0_9 as sqlx;
use taintless::prelude::*;

async fn find(pool: &sqlx::PgPool, title: &Tainted<String>) -> Result<Vec<u32>, SqlError> {
    let statement = sql!("SELECT id FROM mails WHERE title = {title}");
    statement.query_sqlx(pool, |row| row.get("id")).await
}

fn main() {}
