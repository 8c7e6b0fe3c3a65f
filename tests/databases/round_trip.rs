//! Hostile text in a table, through each driver.

use rusqlite_0_41::Connection;
use sqlx_0_9::postgres::PgPool;
use taintless::prelude::*;
use taintless::sql::{Direction, SqlErrorKind, Unbindable};
use taintless_tests::NAUGHTY;
use tokio_postgres::Client;

use crate::server::{on_postgres, raw};

#[derive(ClaudeOutput, Clone, Copy)]
enum Column {
    #[claude(rename = "id")]
    Id,
    #[claude(rename = "body")]
    Body,
}

fn texts() -> Vec<String> {
    let own = NAUGHTY.iter().map(ToString::to_string);
    own.chain(taintless_tests::corpus("sql").unwrap_or_default())
        .chain(taintless_tests::naughty_strings().unwrap_or_default())
        .collect()
}

/// The same statements for a driver: what it runs on, how its methods are called, what stands
/// after a call, whether the database stores a NUL, and where it keeps its schema.
macro_rules! stores_and_finds {
    ($(#[$async:ident])? $name:ident($on:ident: $On:ty), $dialect:ident, nul: $nul:literal,
     $execute:ident $query:ident $query_one:ident $query_optional:ident, { $($wait:tt)* },
     schema: $schema:literal) => {
        stores_and_finds!(@ [$($async)?] $name $on $On, {
            let schema = || sql!($dialect $schema);
            sql!($dialect "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
                .$execute($on)$($wait)*.expect("a new table");
            let before = schema().$query($on, |row| Ok(raw(row.get(0)?)))$($wait)*.expect("the schema");

            let mut stored: Vec<(u32, String)> = Vec::new();
            for (id, text) in (1..).zip(texts()) {
                let body = Tainted::new(text.as_str());
                let done = sql!($dialect "INSERT INTO notes (id, body) VALUES ({id}, {body})")
                    .$execute($on)$($wait)*;
                if text.contains('\0') && !$nul {
                    let why = Unbindable::NulInText;
                    let error = done.map(|_| ()).expect_err("a NUL is told before it is sent");
                    assert_eq!(*error.kind(), SqlErrorKind::Value { number: 2, why });
                    continue;
                }
                done.expect("a new row");
                stored.push((id, text));
            }
            assert!(stored.len() > 10);

            for (id, text) in &stored {
                let found = sql!($dialect "SELECT id FROM notes WHERE body = {text} ORDER BY id")
                    .$query($on, |row| row.get::<u32>("id"))$($wait)*.expect("a search with =");
                let same = stored.iter().filter(|(_, other)| other == text);
                assert_eq!(found, same.map(|(id, _)| *id).collect::<Vec<_>>());
                let back = sql!($dialect "SELECT body FROM notes WHERE id = {id}")
                    .$query_one($on, |row| Ok(raw(row.get("body")?)))$($wait)*.expect("the row");
                assert_eq!(back.as_bytes(), text.as_bytes());
                if !text.contains('\0') {
                    let anywhere = like_contains(text);
                    let found = sql!($dialect "SELECT id FROM notes WHERE body LIKE {anywhere} AND id = {id}")
                        .$query_optional($on, |row| row.get::<u32>(0))$($wait)*;
                    assert_eq!(found, Ok(Some(*id)));
                }
            }

            for (column, direction) in [
                (Column::Id, Direction::Ascending), (Column::Id, Direction::Descending),
                (Column::Body, Direction::Ascending), (Column::Body, Direction::Descending),
            ] {
                let sorted = sql!($dialect "SELECT body FROM notes ORDER BY {column} {direction}")
                    .$query($on, |row| Ok(raw(row.get(0)?)))$($wait)*.expect("every row");
                let mut expected: Vec<String> = stored.iter().map(|(_, text)| text.clone()).collect();
                if matches!(column, Column::Body) {
                    expected.sort();
                }
                if matches!(direction, Direction::Descending) {
                    expected.reverse();
                }
                assert!(sorted == expected, "sorted as the bytes are");
            }

            let all: Vec<&str> = stored.iter().map(|(_, text)| text.as_str()).collect();
            let mut found = 0;
            for bodies in all.chunks(400) {
                let ids = sql!($dialect "SELECT id FROM notes WHERE body IN ({bodies})")
                    .$query($on, |row| row.get::<u32>(0))$($wait)*.expect("a search with IN");
                found += ids.len();
            }
            assert!(found >= stored.len());
            let after = schema().$query($on, |row| Ok(raw(row.get(0)?)))$($wait)*.expect("the schema");
            assert_eq!(before, after);
            let count = sql!($dialect "SELECT count(*) FROM notes")
                .$query_one($on, |row| row.get::<usize>(0))$($wait)*;
            assert_eq!(count, Ok(stored.len()));
            sql!($dialect "DROP TABLE notes").$execute($on)$($wait)*.expect("no table any more");
        });
    };
    (@ [] $name:ident $on:ident $On:ty, $body:block) => { fn $name($on: $On) $body };
    (@ [waits] $name:ident $on:ident $On:ty, $body:block) => { async fn $name($on: $On) $body };
}

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
