//! What errors of SQLite say by sqlx: the statement's own text and a code, and never a value.

use std::path::Path;
use std::time::Duration;

use sqlx::ConnectOptions as _;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use taintless::prelude::*;
use taintless::sql::{Constraint, SqlErrorKind};
use taintless_sqlx_sqlite::{on_sqlite, run};

/// Stands in every value that is bound here.
const PLANTED: &str = "Swordfish";

/// The kind of an error, after a look at all that it shows.
fn kind<T>(result: Result<T, SqlError>) -> SqlErrorKind {
    let error = result.map(|_| ()).expect_err("it is refused");
    for shown in [
        format!("{error}"),
        format!("{error:?}"),
        format!("{error:#?}"),
    ] {
        assert!(!shown.contains(PLANTED), "{shown}");
    }
    assert!(std::error::Error::source(&error).is_none());
    assert_eq!(error.sqlstate(), None);
    error.kind().clone()
}

async fn schema(pool: &SqlitePool) {
    for statement in [
        sql!("PRAGMA foreign_keys = ON"),
        sql!(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT UNIQUE, size INTEGER NOT NULL
             CHECK (size < 10), parent INTEGER REFERENCES people (id)) STRICT"
        ),
        sql!(
            "CREATE TRIGGER no_update BEFORE UPDATE ON people BEGIN
             SELECT raise(ABORT, new.name); END"
        ),
        sql!("INSERT INTO people VALUES (1, 'Swordfish', 1, NULL)"),
    ] {
        statement.execute_sqlx(pool).await.expect("a schema");
    }
}

/// Door 591: no error of sqlx's SQLite shows a bound value, its message is left behind.
#[test]
fn constraints_are_told_apart() {
    on_sqlite(|pool| async move {
        schema(&pool).await;
        let name = Tainted::new(PLANTED);
        let cases = [
            (
                sql!("INSERT INTO people VALUES (1, {name} || '2', 1, NULL)"),
                Constraint::PrimaryKey,
                1555,
            ),
            (
                sql!("INSERT INTO people VALUES (NULL, {name}, 1, NULL)"),
                Constraint::Unique,
                2067,
            ),
            (
                sql!("INSERT INTO people (name) VALUES ({name} || '2')"),
                Constraint::NotNull,
                1299,
            ),
            (
                sql!("INSERT INTO people VALUES (NULL, {name} || '2', 99, NULL)"),
                Constraint::Check,
                275,
            ),
            (
                sql!("INSERT INTO people VALUES (NULL, {name} || '2', 1, 77)"),
                Constraint::ForeignKey,
                787,
            ),
            (
                sql!("INSERT INTO people VALUES (NULL, NULL, {name}, NULL)"),
                Constraint::DataType,
                3091,
            ),
            (
                sql!("UPDATE people SET size = 2 WHERE name = {name}"),
                Constraint::Trigger,
                1811,
            ),
        ];
        for (statement, constraint, code) in cases {
            let error = statement.execute_sqlx(&pool).await.expect_err("a rule");
            assert_eq!(error.code(), Some(code));
            assert_eq!(error.statement(), statement.text());
            assert_eq!(kind::<()>(Err(error)), SqlErrorKind::Constraint(constraint));
        }
        let count = sql!("SELECT count(*) FROM people")
            .query_one_sqlx(&pool, |row| row.get::<u8>(0))
            .await;
        assert_eq!(count, Ok(1));
    });
}

#[test]
fn statements_that_sqlite_cannot_read_are_told_apart() {
    on_sqlite(|pool| async move {
        schema(&pool).await;
        let name = Tainted::new(PLANTED);
        let typo = sql!("DELETE FORM people WHERE name = {name}");
        let error = typo.execute_sqlx(&pool).await.expect_err("a typo");
        assert_eq!(
            error.to_string(),
            "the database cannot read the statement (SQLite code 1) in `DELETE FORM people WHERE name = ?1`"
        );
        let table = sql!("DELETE FROM zoo WHERE name = {name}");
        assert_eq!(
            kind(table.execute_sqlx(&pool).await),
            SqlErrorKind::NoSuchTable
        );
        let column = sql!("DELETE FROM people WHERE nose = {name}");
        assert_eq!(
            kind(column.execute_sqlx(&pool).await),
            SqlErrorKind::NoSuchColumn
        );
        let column = sql!("INSERT INTO people (nose) VALUES ({name})");
        assert_eq!(
            kind(column.execute_sqlx(&pool).await),
            SqlErrorKind::NoSuchColumn
        );
        let rows = sql!("SELECT {name} AS it").execute_sqlx(&pool).await;
        assert_eq!(kind(rows), SqlErrorKind::AnswersWithRows);
        // The connection is of use afterwards.
        let again = sql!("SELECT {name} AS it")
            .query_one_sqlx(&pool, |row| {
                assert!(!format!("{row:?}").contains(PLANTED));
                row.get::<u8>("it")
            })
            .await;
        assert!(matches!(
            kind(again),
            SqlErrorKind::TypeMismatch { column: 0, .. }
        ));
        for missing in [
            sql!("SELECT {name} AS it")
                .query_one_sqlx(&pool, |row| row.get::<u8>(PLANTED))
                .await,
            sql!("SELECT {name} AS it")
                .query_one_sqlx(&pool, |row| row.get::<u8>(1))
                .await,
        ] {
            assert_eq!(kind(missing), SqlErrorKind::NoSuchColumn);
        }
    });
}

#[test]
fn files_and_pools_that_cannot_be_used_are_told_apart() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sqlx_sqlite");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let options = |name: &str| {
        SqliteConnectOptions::new()
            .filename(folder.join(name))
            .busy_timeout(Duration::ZERO)
    };
    run(async {
        let name = Tainted::new(PLANTED);
        let pool = SqlitePool::connect_with(options("real.db").create_if_missing(true))
            .await
            .expect("a database");
        let mut first = pool.acquire().await.expect("a connection");
        let table = sql!("CREATE TABLE notes (body TEXT)");
        table.execute_sqlx(&mut *first).await.expect("a table");
        let insert = sql!("INSERT INTO notes VALUES ({name})");
        let lock = sql!("BEGIN EXCLUSIVE").execute_sqlx(&mut *first).await;
        lock.expect("a lock");
        let busy = insert.execute_sqlx(&pool).await;
        assert!(busy.as_ref().is_err_and(SqlError::is_retryable));
        assert_eq!(kind(busy), SqlErrorKind::Busy);
        let free = sql!("COMMIT").execute_sqlx(&mut *first).await;
        free.expect("no lock");
        drop(first);

        let read_only = options("real.db").read_only(true).connect().await;
        let mut read_only = read_only.expect("the same database");
        let refused = insert.execute_sqlx(&mut read_only).await;
        assert_eq!(kind(refused), SqlErrorKind::ReadOnly);

        let missing = options("Swordfish.db").connect().await;
        let missing = missing.map_err(SqlError::from);
        assert_eq!(kind(missing), SqlErrorKind::CannotOpen);
        std::fs::write(
            folder.join("text.db"),
            "no database, but a text ".repeat(100),
        )
        .expect("a file");
        let text = match options("text.db").connect().await {
            Ok(mut open) => insert.execute_sqlx(&mut open).await.map(|_| ()),
            Err(error) => Err(error.into()),
        };
        assert_eq!(kind(text), SqlErrorKind::NotADatabase);

        pool.close().await;
        assert_eq!(
            kind(insert.execute_sqlx(&pool).await),
            SqlErrorKind::Connection
        );
    });
}
