//! What errors of PostgreSQL say: the statement's own text and a code, and never a value.

use sqlx_0_9::postgres::PgPool;
use taintless::prelude::*;
use taintless::sql::{Constraint, SqlErrorKind, Unbindable};
use tokio_postgres::Client;

use crate::server::on_postgres;

/// Stands in every value that is bound here.
const PLANTED: &str = "Swordfish";

async fn schema(client: &Client) {
    for statement in [
        sql!(postgres
            "CREATE TABLE people (id int4 PRIMARY KEY, name text CONSTRAINT one_name UNIQUE,
             size int2 NOT NULL CONSTRAINT not_ten CHECK (size < 10),
             parent int4 REFERENCES people (id), born date, body jsonb,
             EXCLUDE USING btree (born WITH =))"
        ),
        sql!(postgres
            "CREATE FUNCTION raise() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
             RAISE EXCEPTION '%', NEW.name USING CONSTRAINT = NEW.name, DETAIL = NEW.name, HINT = NEW.name;
             END $$"
        ),
        sql!(postgres
            "CREATE TRIGGER no_update BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION raise()"
        ),
        sql!(postgres "INSERT INTO people (id, name, size) VALUES (1, 'Swordfish', 1)"),
    ] {
        statement.execute(client).await.expect("a schema");
    }
}

/// The kind of an error, after a look at all that it shows.
fn kind(error: &SqlError) -> SqlErrorKind {
    for shown in [
        format!("{error}"),
        format!("{error:?}"),
        format!("{error:#?}"),
    ] {
        assert!(!shown.contains(PLANTED), "{shown}");
        assert!(!shown.contains("DETAIL"), "{shown}");
    }
    assert!(std::error::Error::source(error).is_none());
    error.kind().clone()
}

/// Runs a statement by each driver; both must say the same.
async fn refused(
    client: &Client,
    pool: &PgPool,
    statement: SafeSql<taintless::sql::Postgres>,
) -> SqlError {
    let error = statement.execute(client).await.expect_err("it is refused");
    let other = statement.execute_sqlx(pool).await.map(|_| ());
    let other = other.expect_err("it is refused by sqlx too");
    assert_eq!(kind(&error), kind(&other));
    assert_eq!(error.sqlstate(), other.sqlstate());
    error
}

/// Door 580: no error of PostgreSQL shows a bound value, its message and detail are left behind.
#[test]
fn constraints_are_told_apart() {
    on_postgres(|client, pool| async move {
        schema(&client).await;
        let name = Tainted::new(PLANTED);
        let body = format!("{{\"name\": \"{PLANTED}");
        let cases = [
            (
                sql!(postgres "INSERT INTO people (id, name, size) VALUES (2, {name}, 1)"),
                "23505",
                Constraint::Unique,
            ),
            (
                sql!(postgres "INSERT INTO people (id, name) VALUES (2, {name})"),
                "23502",
                Constraint::NotNull,
            ),
            (
                sql!(postgres "INSERT INTO people (id, name, size) VALUES (2, {name} || 'x', 99)"),
                "23514",
                Constraint::Check,
            ),
            (
                sql!(postgres "INSERT INTO people (id, name, size, parent) VALUES (2, {name} || 'x', 1, 77)"),
                "23503",
                Constraint::ForeignKey,
            ),
            (
                sql!(postgres "UPDATE people SET size = 2 WHERE name = {name}"),
                "P0001",
                Constraint::Trigger,
            ),
        ];
        for (statement, code, constraint) in cases {
            let error = refused(&client, &pool, statement).await;
            assert_eq!(kind(&error), SqlErrorKind::Constraint(constraint));
            assert_eq!(error.sqlstate(), Some(code));
            assert_eq!(error.violates("one_name"), constraint == Constraint::Unique);
            assert_eq!(error.violates("not_ten"), constraint == Constraint::Check);
        }
        let json = sql!(postgres "INSERT INTO people (id, size, body) VALUES (3, 1, {body})");
        assert_eq!(
            kind(&refused(&client, &pool, json).await),
            SqlErrorKind::Data
        );
        let cast =
            sql!(postgres "INSERT INTO people (id, size, born) VALUES (3, 1, {name}::text::date)");
        assert_eq!(
            kind(&refused(&client, &pool, cast).await),
            SqlErrorKind::Data
        );
        let table = sql!(postgres "DELETE FROM zoo WHERE name = {name}");
        assert_eq!(
            kind(&refused(&client, &pool, table).await),
            SqlErrorKind::NoSuchTable
        );
        let column = sql!(postgres "DELETE FROM people WHERE nose = {name}");
        assert_eq!(
            kind(&refused(&client, &pool, column).await),
            SqlErrorKind::NoSuchColumn
        );
        let rows = sql!(postgres "SELECT {name}::text AS it");
        assert_eq!(
            kind(&refused(&client, &pool, rows).await),
            SqlErrorKind::AnswersWithRows
        );
        let typo = sql!(postgres "DELETE FORM people WHERE name = {name}");
        let error = refused(&client, &pool, typo).await;
        assert_eq!(
            error.to_string(),
            "the database cannot read the statement near `FORM` (SQLSTATE 42601) in `DELETE FORM people WHERE name = $1`"
        );
    });
}

/// Door 581: what does not fit its place is told before it is sent.
#[test]
fn values_that_do_not_fit_are_numbered() {
    on_postgres(|client, pool| async move {
        schema(&client).await;
        let (name, nul) = (Tainted::new(PLANTED), format!("{PLANTED}\0"));
        let why = |error: &SqlError| match kind(error) {
            SqlErrorKind::Value { number, why } => (number, why),
            other => panic!("{other:?}"),
        };
        let cases = [
            (
                sql!(postgres "INSERT INTO people (id, name) VALUES ({x}, {nul})", x = 1),
                2,
                Unbindable::NulInText,
            ),
            (
                sql!(postgres "INSERT INTO people (id) VALUES ({x})", x = 1_i64 << 31),
                1,
                Unbindable::DoesNotFit,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE size = {x}", x = 32768),
                1,
                Unbindable::DoesNotFit,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE id = {x}", x = u64::MAX),
                1,
                Unbindable::TooLarge,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE id = {name}"),
                1,
                Unbindable::WrongType,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE born = {name}"),
                1,
                Unbindable::WrongType,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE name = {x}", x = 7),
                1,
                Unbindable::WrongType,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE name = {x}", x = b"bytes"),
                1,
                Unbindable::WrongType,
            ),
            // A text would be read as a search language, a path, a table's name.
            (
                sql!(postgres "DELETE FROM people WHERE numnode({name}) > 0"),
                1,
                Unbindable::WrongType,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE jsonb_path_exists_tz(body, {name})"),
                1,
                Unbindable::WrongType,
            ),
            (
                sql!(postgres "DELETE FROM people WHERE tableoid::regclass = {name}"),
                1,
                Unbindable::WrongType,
            ),
        ];
        for (statement, number, expected) in cases {
            let text = statement.text().to_owned();
            let error = refused(&client, &pool, statement).await;
            assert_eq!(why(&error), (number, expected), "{text}");
        }
        let count = sql!(postgres "SELECT count(*) FROM people");
        assert_eq!(
            count.query_one(&client, |row| row.get::<u8>(0)).await,
            Ok(1)
        );
    });
}

#[test]
fn rows_and_their_errors_show_nothing() {
    on_postgres(|client, pool| async move {
        let name = Tainted::new(PLANTED);
        let statement = sql!(postgres "SELECT {name}::text AS it");
        let read = statement.query_one(&client, |row| {
            assert!(!format!("{row:?}").contains(PLANTED));
            row.get::<u8>("it")
        });
        let error = kind(&read.await.expect_err("text is no number"));
        let read = statement.query_one_sqlx(&pool, |row| {
            assert!(!format!("{row:?}").contains(PLANTED));
            row.get::<u8>("it")
        });
        assert_eq!(error, kind(&read.await.expect_err("text is no number")));
        assert!(matches!(
            error,
            SqlErrorKind::TypeMismatch { column: 0, .. }
        ));
        let read = statement.query_one(&client, |row| row.get::<u8>(PLANTED));
        let error = kind(&read.await.expect_err("no such column"));
        assert_eq!(error, SqlErrorKind::NoSuchColumn);
    });
}

#[test]
fn a_connection_that_is_lost_is_told() {
    on_postgres(|client, pool| async move {
        let name = Tainted::new(PLANTED);
        let end = sql!(postgres "SELECT pg_terminate_backend(pg_backend_pid())");
        let read = |row: &taintless::sql::PostgresRow<'_>| row.get::<bool>(0);
        let error = end
            .query_one(&client, read)
            .await
            .expect_err("it ends itself");
        assert_eq!(kind(&error), SqlErrorKind::Connection);
        let statement = sql!(postgres "SELECT {name}::text AS it");
        let error = statement
            .query_one(&client, read)
            .await
            .expect_err("no connection");
        assert_eq!(kind(&error), SqlErrorKind::Connection);
        pool.close().await;
        let closed = statement.query_sqlx(&pool, |row| row.get::<bool>(0)).await;
        assert_eq!(
            kind(&closed.expect_err("no pool")),
            SqlErrorKind::Connection
        );
    });
}
