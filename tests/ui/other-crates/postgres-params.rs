//! Door 271: nor by tokio-postgres, whose `ToSql` does the same.
use taintless::prelude::*;

async fn store(client: &tokio_postgres::Client, text: Tainted<String>) {
    let statement = "INSERT INTO mails (subject) VALUES ($1)";
    client.execute(statement, &[&text]).await.ok();
}

fn main() {}
