//! The types of PostgreSQL: what is sent as what, and what comes back.

use std::net::IpAddr;

use sqlx_0_9::postgres::PgPool;
use taintless::prelude::*;
use taintless::sql::{FromColumn, Postgres, SqlErrorKind};
use tokio_postgres::Client;

use taintless::expose;

use crate::server::on_postgres;
use crate::storing::{Comparison, raw};

#[derive(ClaudeOutput, Clone, Copy, PartialEq, Debug)]
enum Mood {
    #[claude(rename = "glad")]
    Glad,
    #[claude(rename = "sad")]
    Sad,
}

/// The first column of the only row, which both drivers must read alike.
async fn both<T: FromColumn + PartialEq + std::fmt::Debug>(
    (client, pool): (&Client, &PgPool),
    statement: SafeSql<Postgres>,
) -> Result<T, SqlError> {
    let one = statement.query_one(client, |row| row.get::<T>(0)).await;
    let other = statement.query_one_sqlx(pool, |row| row.get::<T>(0)).await;
    assert_eq!(one, other, "{}", statement.text());
    one
}

#[test]
fn values_are_sent_as_the_type_that_is_wanted() {
    on_postgres(|client, pool| async move {
        for statement in [
            sql!(postgres "CREATE TYPE mood AS ENUM ('glad', 'sad')"),
            sql!(postgres "CREATE DOMAIN small AS int2 CHECK (VALUE < 100)"),
        ] {
            statement.execute(&client).await.expect("a type");
        }
        let on = (&client, &pool);
        let x = 7;
        assert_eq!(both(on, sql!(postgres "SELECT {x}::int2")).await, Ok(7_u8));
        assert_eq!(both(on, sql!(postgres "SELECT {x}::int4")).await, Ok(7_u8));
        assert_eq!(both(on, sql!(postgres "SELECT {x}::int8")).await, Ok(7_u8));
        assert_eq!(both(on, sql!(postgres "SELECT {x}::oid")).await, Ok(7_u8));
        assert_eq!(
            both(on, sql!(postgres "SELECT {x}::float8")).await,
            Ok(7_f64)
        );
        for x in [
            0,
            1,
            -1,
            9_999,
            10_000,
            10_001,
            100_000_000,
            i64::MAX,
            i64::MIN,
        ] {
            assert_eq!(both(on, sql!(postgres "SELECT {x}::numeric")).await, Ok(x));
        }
        let x = 0.1;
        assert_eq!(both(on, sql!(postgres "SELECT {x}::float8")).await, Ok(0.1));
        let x = 0.1_f32;
        assert_eq!(
            both(on, sql!(postgres "SELECT {x}::float4")).await,
            Ok(0.1_f32)
        );
        let x = true;
        assert_eq!(both(on, sql!(postgres "SELECT {x}::bool")).await, Ok(true));
        assert!(
            both::<u8>(on, sql!(postgres "SELECT {x}::bool"))
                .await
                .is_err()
        );
        let x = None::<u8>;
        assert_eq!(
            both(on, sql!(postgres "SELECT {x}::int4")).await,
            Ok(None::<u8>)
        );
        for x in [Mood::Glad, Mood::Sad] {
            assert_eq!(both(on, sql!(postgres "SELECT {x}::mood")).await, Ok(x));
            assert_eq!(both(on, sql!(postgres "SELECT {x}::text")).await, Ok(x));
        }
        let x: IpAddr = "::1".parse().expect("an address");
        assert_eq!(
            both(on, sql!(postgres "SELECT host({x}::text::inet)")).await,
            Ok(x)
        );
        let inet = sql!(postgres "SELECT host({x}::inet)");
        let read = inet.query_one(&client, |row| row.get::<IpAddr>(0)).await;
        assert_eq!(read, Ok(x), "the server reads the text of an inert value");
    });
}

#[test]
fn uuids_dates_and_times_come_back() {
    on_postgres(|client, pool| async move {
        let on = (&client, &pool);
        let x = uuid::Uuid::from_u128(0x0123_4567_89ab_cdef_fedc_ba98_7654_3210);
        assert_eq!(both(on, sql!(postgres "SELECT {x}::uuid")).await, Ok(x));
        let text = Tainted::new(x.to_string());
        assert_eq!(both(on, sql!(postgres "SELECT {text}::uuid")).await, Ok(x));
        for x in [
            "0001-01-01",
            "1582-10-15",
            "1999-12-31",
            "2000-02-29",
            "2024-03-01",
            "9999-12-31",
        ] {
            let x: jiff::civil::Date = x.parse().expect("a date");
            assert_eq!(both(on, sql!(postgres "SELECT {x}::date")).await, Ok(x));
            assert_eq!(
                both(on, sql!(postgres "SELECT ({x}::date)::text")).await,
                Ok(x)
            );
        }
        for x in ["00:00:00", "23:59:59.999999", "12:30:00.5"] {
            let x: jiff::civil::Time = x.parse().expect("a time");
            assert_eq!(both(on, sql!(postgres "SELECT {x}::time")).await, Ok(x));
        }
        for x in [
            "1900-01-01T00:00:00.000001Z",
            "1999-12-31T23:59:59Z",
            "2024-02-29T12:00:00.25Z",
        ] {
            let x: jiff::Timestamp = x.parse().expect("a moment");
            assert_eq!(
                both(on, sql!(postgres "SELECT {x}::timestamptz")).await,
                Ok(x)
            );
        }
        let x: jiff::civil::DateTime = "2024-02-29T12:00:00.25".parse().expect("a time of a day");
        assert_eq!(
            both(on, sql!(postgres "SELECT {x}::timestamp")).await,
            Ok(x)
        );
        let never = both::<jiff::civil::Date>(on, sql!(postgres "SELECT 'infinity'::date")).await;
        let never = never.expect_err("no date");
        assert!(matches!(never.kind(), SqlErrorKind::TypeMismatch { .. }));
    });
}

async fn text(on: (&Client, &PgPool), statement: SafeSql<Postgres>) -> Result<String, SqlError> {
    let (client, pool) = on;
    let one = statement
        .query_one(client, |row| Ok(raw(row.get(0)?)))
        .await;
    let other = statement
        .query_one_sqlx(pool, |row| Ok(raw(row.get(0)?)))
        .await;
    assert_eq!(one, other, "{}", statement.text());
    one
}

#[test]
fn other_columns_are_read_as_their_text() {
    on_postgres(|client, pool| async move {
        let on = (&client, &pool);
        let written = [
            (sql!(postgres "SELECT 12345.6789::numeric"), "12345.6789"),
            (sql!(postgres "SELECT -0.00012::numeric"), "-0.00012"),
            (
                sql!(postgres "SELECT 10000000000000000000000::numeric"),
                "10000000000000000000000",
            ),
            (sql!(postgres "SELECT 70000.10::numeric"), "70000.10"),
            (sql!(postgres "SELECT 'NaN'::numeric"), "NaN"),
            (sql!(postgres "SELECT '{{\"a\": 1}}'::jsonb"), "{\"a\": 1}"),
            (sql!(postgres "SELECT '{{\"a\":1}}'::json"), "{\"a\":1}"),
            (sql!(postgres "SELECT 'ab'::char(4)"), "ab  "),
            (sql!(postgres "SELECT 'ab'::varchar(4)"), "ab"),
            (sql!(postgres "SELECT 'ab'::name"), "ab"),
        ];
        for (statement, expected) in written {
            assert_eq!(text(on, statement).await, Ok(expected.to_owned()));
        }
        let other = text(on, sql!(postgres "SELECT ARRAY[1, 2]")).await;
        assert!(matches!(
            other.expect_err("no array").kind(),
            SqlErrorKind::TypeMismatch { column: 0, .. }
        ));
        let bytes: &[u8] = b"\0\xff\x00";
        let statement = sql!(postgres "SELECT {bytes}::bytea");
        let back = statement
            .query_one(&client, |row| row.get::<Tainted<Vec<u8>>>(0))
            .await;
        assert_eq!(expose!(back.expect("bytes"), to = Comparison), bytes);
        let statement = sql!(postgres "SELECT {bytes}::bytea");
        let back = statement
            .query_one_sqlx(&pool, |row| row.get::<Tainted<Vec<u8>>>(0))
            .await;
        assert_eq!(expose!(back.expect("bytes"), to = Comparison), bytes);
    });
}
