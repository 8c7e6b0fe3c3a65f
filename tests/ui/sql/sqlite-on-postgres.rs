//! Door 583: a statement in SQLite's dialect does not run on PostgreSQL.
use taintless::prelude::*;

fn delete(client: &tokio_postgres::Client, id: u32) {
    let _ = sql!("DELETE FROM mails WHERE id = {id}").execute(client);
}

fn main() {}
