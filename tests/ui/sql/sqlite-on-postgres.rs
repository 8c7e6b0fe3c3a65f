//! Door 583: a statement in SQLite's dialect does not run on PostgreSQL.
use taintless::prelude::*;

async fn delete(client: &tokio_postgres::Client, id: u32) -> Result<u64, SqlError> {
    sql!("DELETE FROM mails WHERE id = {id}")
        .execute(client)
        .await
}

fn main() {}
