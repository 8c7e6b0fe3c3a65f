//! What is stored as what, and what comes back.

use std::net::IpAddr;

use sqlx::sqlite::SqlitePool;
use taintless::expose;
use taintless::prelude::*;
use taintless::sql::{FromColumn, SqlErrorKind, Unbindable};
use taintless_sqlx_sqlite::on_sqlite;

use crate::storing::{Column, Comparison, raw};

async fn back<T: FromColumn>(pool: &SqlitePool, value: &impl ToSqlValue) -> Result<T, SqlError> {
    sql!("SELECT {value} AS value")
        .query_one_sqlx(pool, |row| row.get("value"))
        .await
}

/// SQLite's own word for what it was given.
async fn stored(pool: &SqlitePool, value: &impl ToSqlValue) -> String {
    sql!("SELECT typeof({value})")
        .query_one_sqlx(pool, |row| Ok(raw(row.get(0)?)))
        .await
        .expect("a type")
}

#[test]
fn values_come_back_as_themselves() {
    on_sqlite(|pool| async move {
        for value in [i64::MIN, -1, 0, 1, i64::MAX] {
            assert_eq!(back(&pool, &value).await, Ok(value));
        }
        assert_eq!(back(&pool, &255_u8).await, Ok(255_u8));
        assert_eq!(back(&pool, &true).await, Ok(true));
        assert_eq!(back(&pool, &1.5_f32).await, Ok(1.5_f64));
        assert_eq!(back(&pool, &f64::MIN_POSITIVE).await, Ok(f64::MIN_POSITIVE));
        assert_eq!(back(&pool, &f64::INFINITY).await, Ok(f64::INFINITY));
        assert_eq!(back::<Option<u8>>(&pool, &None::<u8>).await, Ok(None));
        assert_eq!(back(&pool, &Some(7)).await, Ok(Some(7)));
        let address: IpAddr = "::1".parse().expect("an address");
        assert_eq!(back(&pool, &address).await, Ok(address));
        let choice: Column = back(&pool, &Column::Body).await.expect("a choice");
        assert!(matches!(choice, Column::Body));
        let private = Private::new(Tainted::new("4711".to_owned()));
        let read: Result<Private<Tainted<String>>, _> = back(&pool, &private).await;
        assert!(read.is_ok());
        for bytes in [vec![], vec![0], vec![0xff, 0, 0xfe], vec![7; 100_000]] {
            let read: Tainted<Vec<u8>> = back(&pool, &bytes).await.expect("bytes");
            assert_eq!(expose!(read, to = Comparison), bytes);
        }
        let long = "ż\0".repeat(500_000);
        let read = back::<Tainted<String>>(&pool, &long).await.map(raw);
        assert!(read.as_ref() == Ok(&long));
    });
}

#[test]
fn values_are_stored_as_what_they_are() {
    on_sqlite(|pool| async move {
        assert_eq!(stored(&pool, &7).await, "integer");
        assert_eq!(stored(&pool, &false).await, "integer");
        assert_eq!(stored(&pool, &7.0).await, "real");
        assert_eq!(stored(&pool, &"7").await, "text");
        assert_eq!(stored(&pool, &"").await, "text");
        assert_eq!(stored(&pool, &Vec::<u8>::new()).await, "blob");
        assert_eq!(stored(&pool, &None::<String>).await, "null");
    });
}

/// A column is read by what it holds, and not by what it was declared as.
#[test]
fn columns_are_told_apart() {
    on_sqlite(|pool| async move {
        let wrong = |error: SqlError| match error.kind() {
            SqlErrorKind::TypeMismatch {
                column: 0, found, ..
            } => *found,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            wrong(back::<u8>(&pool, &"7").await.expect_err("text")),
            "text"
        );
        assert_eq!(
            wrong(back::<u8>(&pool, &256).await.expect_err("too large")),
            "an integer"
        );
        assert_eq!(
            wrong(back::<u8>(&pool, &0.5).await.expect_err("half")),
            "a float"
        );
        let nothing = back::<u8>(&pool, &None::<u8>).await.expect_err("nothing");
        assert!(matches!(
            nothing.kind(),
            SqlErrorKind::Null { column: 0, .. }
        ));
        let text = back::<Tainted<String>>(&pool, &b"7".to_vec()).await;
        assert_eq!(wrong(text.map(|_| ()).expect_err("bytes")), "bytes");
        let damaged = sql!("SELECT CAST(x'ff' AS TEXT)")
            .query_one_sqlx(&pool, |row| row.get::<Tainted<String>>(0))
            .await;
        assert_eq!(
            wrong(damaged.map(|_| ()).expect_err("no text")),
            "text that is not UTF-8"
        );
        for statement in [
            sql!("CREATE TABLE notes (flag BOOLEAN, day DATE, number NUMERIC)"),
            sql!("INSERT INTO notes VALUES ('maybe', 7, NULL)"),
        ] {
            statement.execute_sqlx(&pool).await.expect("a table");
        }
        let read = sql!("SELECT flag, day, number FROM notes")
            .query_one_sqlx(&pool, |row| {
                // More than once, and by other types.
                assert!(row.get::<bool>("flag").is_err());
                assert!(row.get::<Tainted<Vec<u8>>>("flag").is_err());
                let flag = raw(row.get("flag")?) + &raw(row.get("flag")?);
                Ok((
                    flag,
                    row.get::<u8>("day")?,
                    row.get::<Option<f64>>("number")?,
                ))
            })
            .await;
        assert_eq!(read, Ok(("maybemaybe".to_owned(), 7, None)));
    });
}

#[test]
fn what_cannot_be_stored_as_it_is_is_refused() {
    on_sqlite(|pool| async move {
        let why = |error: SqlError| match error.kind() {
            SqlErrorKind::Value { number: 1, why } => *why,
            other => panic!("{other:?}"),
        };
        let error = back::<i64>(&pool, &u64::MAX).await.expect_err("too large");
        assert_eq!(why(error), Unbindable::TooLarge);
        let error = back::<f64>(&pool, &f64::NAN)
            .await
            .expect_err("not a number");
        assert_eq!(why(error), Unbindable::NotANumber);
        let pattern = like_contains("a\0b");
        let error = sql!("SELECT 1 WHERE 'a' LIKE {pattern}")
            .query_sqlx(&pool, |row| row.get::<u8>(0))
            .await
            .expect_err("a NUL in a pattern");
        assert_eq!(why(error), Unbindable::NulInPattern);
    });
}

#[test]
fn lists_and_counts() {
    on_sqlite(|pool| async move {
        let (none, some) = (Vec::<u8>::new(), vec![1, 3]);
        let within = |list: &[u8]| {
            sql!("SELECT column1 FROM (VALUES (1), (2), (3)) WHERE column1 IN ({list}) ORDER BY 1")
        };
        let read = |row: &taintless::sql::SqlxRow<'_, sqlx::Sqlite>| row.get::<u8>(0);
        assert_eq!(within(&none).query_sqlx(&pool, read).await, Ok(vec![]));
        assert_eq!(within(&some).query_sqlx(&pool, read).await, Ok(vec![1, 3]));
        let outside = sql!("SELECT column1 FROM (VALUES (1), (2)) WHERE column1 NOT IN ({none})");
        assert_eq!(outside.query_sqlx(&pool, read).await, Ok(vec![1, 2]));
        let kind = |error: SqlError| error.kind().clone();
        let one = within(&none).query_one_sqlx(&pool, read).await;
        assert_eq!(one.map_err(kind), Err(SqlErrorKind::NoRow));
        assert_eq!(
            within(&none).query_optional_sqlx(&pool, read).await,
            Ok(None)
        );
        assert_eq!(
            within(&[2]).query_optional_sqlx(&pool, read).await,
            Ok(Some(2))
        );
        for many in [
            within(&some).query_one_sqlx(&pool, read).await.map(|_| ()),
            within(&some)
                .query_optional_sqlx(&pool, read)
                .await
                .map(|_| ()),
        ] {
            assert_eq!(many.map_err(kind), Err(SqlErrorKind::ManyRows));
        }
    });
}
