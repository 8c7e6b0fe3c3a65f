//! Hostile text in a table, through each driver.

use rusqlite_0_41::Connection;
use sqlx_0_9::postgres::PgPool;
use taintless::prelude::*;
use tokio_postgres::Client;

use crate::server::on_postgres;

stores_and_finds!(by_rusqlite(connection: &Connection), sqlite, nul: true,
    execute query query_one query_optional, {},
    schema: "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
stores_and_finds!(#[waits] by_tokio_postgres(client: &Client), postgres, nul: false,
    execute query query_one query_optional, { .await },
    schema: "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1");
stores_and_finds!(#[waits] by_sqlx(pool: &PgPool), postgres, nul: false,
    execute_sqlx query_sqlx query_one_sqlx query_optional_sqlx, { .await },
    schema: "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1");

#[test]
fn hostile_text_comes_back_from_sqlite() {
    by_rusqlite(&Connection::open_in_memory().expect("a database in memory"));
}

#[test]
fn hostile_text_comes_back_from_postgres() {
    on_postgres(|client, pool| async move {
        by_tokio_postgres(&client).await;
        by_sqlx(&pool).await;
    });
}

/// Neither driver keeps what a transaction did that is dropped.
#[test]
fn statements_run_in_transactions() {
    on_postgres(|mut client, pool| async move {
        let create = sql!(postgres "CREATE TABLE notes (body text)");
        create.execute(&client).await.expect("a table");
        let body = Tainted::new("kept?");
        let insert = || sql!(postgres "INSERT INTO notes VALUES ({body})");
        let count = sql!(postgres "SELECT count(*) FROM notes");

        let transaction = client.transaction().await.expect("a transaction");
        assert_eq!(insert().execute(&transaction).await, Ok(1));
        transaction.rollback().await.expect("the end of it");
        let transaction = client.transaction().await.expect("a transaction");
        assert_eq!(insert().execute(&transaction).await, Ok(1));
        transaction.commit().await.expect("the end of it");
        let rows = count.query_one(&client, |row| row.get::<u8>(0)).await;
        assert_eq!(rows, Ok(1));

        let mut transaction = pool.begin().await.expect("a transaction");
        let changed = insert().execute_sqlx(&mut *transaction).await;
        assert_eq!(changed.expect("a row").rows_affected(), 1);
        transaction.rollback().await.expect("the end of it");
        let mut connection = pool.acquire().await.expect("a connection");
        let changed = insert().execute_sqlx(&mut *connection).await;
        assert_eq!(changed.expect("a row").rows_affected(), 1);
        let rows = count.query_one_sqlx(&pool, |row| row.get::<u8>(0)).await;
        assert_eq!(rows, Ok(2));
    });
}
