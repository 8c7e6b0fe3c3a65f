//! Hostile text in a table, by the statements that every other driver is asked too.

use sqlx::sqlite::{SqliteConnection, SqlitePool};
use sqlx::{Connection as _, Row as _};
use taintless::prelude::*;
use taintless_sqlx_sqlite::{on_sqlite, run};

use crate::storing::raw;

stores_and_finds!(#[waits] by_pool(pool: &SqlitePool), sqlite, nul: true,
    execute_sqlx query_sqlx query_one_sqlx query_optional_sqlx, { .await },
    schema: "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");

#[test]
fn hostile_text_comes_back() {
    on_sqlite(|pool| async move { by_pool(&pool).await });
}

/// What `sql!` stored is read by sqlx itself, and the other way round: nothing was written in a form
/// of ours.
#[test]
fn sqlx_reads_the_same_bytes() {
    on_sqlite(|pool| async move {
        sql!("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT")
            .execute_sqlx(&pool)
            .await
            .expect("a table");
        for text in crate::hostile::NAUGHTY {
            let body = Tainted::new(text);
            let id = sql!("INSERT INTO notes (body) VALUES ({body}) RETURNING id")
                .query_one_sqlx(&pool, |row| row.get::<i64>("id"))
                .await
                .expect("a row");
            let found =
                sqlx::query("SELECT body, typeof(body) FROM notes WHERE body = ?1 AND id = ?2")
                    .bind(text)
                    .bind(id)
                    .fetch_one(&pool)
                    .await
                    .expect("the row");
            assert_eq!(found.get::<&str, _>(0).as_bytes(), text.as_bytes());
            assert_eq!(found.get::<&str, _>(1), "text");
        }
    });
}

/// A database that keeps its text in UTF-16 gives the same text back.
#[test]
fn text_comes_back_from_utf_16() {
    on_sqlite(|pool| async move {
        let encoding = sql!("PRAGMA encoding = 'UTF-16be'")
            .execute_sqlx(&pool)
            .await;
        encoding.expect("an encoding");
        sql!("CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
            .execute_sqlx(&pool)
            .await
            .expect("a table");
        let kept = sql!("PRAGMA encoding")
            .query_one_sqlx(&pool, |row| Ok(raw(row.get(0)?)))
            .await;
        assert_eq!(kept.as_deref(), Ok("UTF-16be"));
        for text in crate::hostile::NAUGHTY {
            let body = sql!("INSERT INTO notes (body) VALUES ({text}) RETURNING body")
                .query_one_sqlx(&pool, |row| Ok(raw(row.get("body")?)))
                .await;
            assert_eq!(body.as_deref(), Ok(text));
        }
    });
}

/// On a connection without a pool; and nothing is kept of a transaction that is dropped.
#[test]
fn statements_run_on_connections_and_in_transactions() {
    run(async {
        let mut connection = SqliteConnection::connect("sqlite::memory:")
            .await
            .expect("a database in memory");
        let create = sql!("CREATE TABLE notes (body TEXT)");
        let created = create.execute_sqlx(&mut connection).await;
        created.expect("a table");
        let body = Tainted::new("kept?");
        let insert = || sql!("INSERT INTO notes VALUES ({body})");
        let count = sql!("SELECT count(*) FROM notes");
        for (keep, expected) in [(false, 0), (true, 1)] {
            let mut transaction = connection.begin().await.expect("a transaction");
            let changed = insert().execute_sqlx(&mut *transaction).await;
            assert_eq!(changed.expect("a row").rows_affected(), 1);
            if keep {
                transaction.commit().await.expect("the end of it");
            } else {
                transaction.rollback().await.expect("the end of it");
            }
            let read = |row: &taintless::sql::SqlxRow<'_, sqlx::Sqlite>| row.get::<u8>(0);
            let rows = count.query_one_sqlx(&mut connection, read).await;
            assert_eq!(rows, Ok(expected));
        }
        let changed = sql!("UPDATE notes SET body = {body} || {body}")
            .execute_sqlx(&mut connection)
            .await;
        assert_eq!(changed.expect("a row").rows_affected(), 1);
    });
}
