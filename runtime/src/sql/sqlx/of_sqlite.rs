//! SQLite, by sqlx: values are stored as what they are.

use std::future::poll_fn;
use std::hash::Hash;

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{
    Arguments as _, AssertSqlSafe, Database, Either, Encode, Executor, IntoArguments, Type,
};
use sqlx_0_9 as sqlx;

use super::super::error::{SqlError, SqlErrorKind};
use super::super::sqlite::{Stored, stored};
use super::super::statement::{SafeSql, Sqlite};
use super::database::from_driver;
use super::database::sealed::{Reads, Runs};
use crate::taint::Pass;

/// Of sqlx's databases this one alone has types that can be hashed.
impl<DB: Reads> Runs<Sqlite> for DB
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    DB::Arguments: IntoArguments<DB>,
    for<'b> &'b str: Encode<'b, DB>,
    for<'b> &'b [u8]: Encode<'b, DB>,
    for<'b> i64: Encode<'b, DB>,
    for<'b> f64: Encode<'b, DB>,
    i64: Type<DB>,
    DB::TypeInfo: Hash,
{
    async fn rows(
        connection: &mut DB::Connection,
        statement: &SafeSql<Sqlite>,
        _: Pass,
    ) -> Result<Vec<DB::Row>, SqlError> {
        let values = values::<DB>(statement)?;
        let query = sqlx::query_with(AssertSqlSafe(statement.text.clone()), values);
        let rows = connection.fetch_all(query).await;
        rows.map_err(|error| from_driver(&error, statement.text()))
    }

    async fn run(
        connection: &mut DB::Connection,
        statement: &SafeSql<Sqlite>,
        _: Pass,
    ) -> Result<DB::QueryResult, SqlError> {
        let values = values::<DB>(statement)?;
        let query = sqlx::query_with(AssertSqlSafe(statement.text.clone()), values);
        let mut answer = connection.fetch_many(query);
        let mut changed = DB::QueryResult::default();
        while let Some(part) = poll_fn(|waker| answer.as_mut().poll_next(waker)).await {
            match part.map_err(|error| from_driver(&error, statement.text()))? {
                Either::Left(part) => changed.extend([part]),
                Either::Right(_) => {
                    let kind = SqlErrorKind::AnswersWithRows;
                    return Err(SqlError::new(kind, statement.text()));
                }
            }
        }
        Ok(changed)
    }
}

pub(super) const fn is(name: &str) -> bool {
    matches!(name.as_bytes(), b"SQLite")
}

fn values<DB: Database>(statement: &SafeSql<Sqlite>) -> Result<DB::Arguments, SqlError>
where
    for<'b> Stored<'b>: Encode<'b, DB> + Type<DB>,
{
    const {
        assert!(
            is(DB::NAME),
            "a statement in SQLite's dialect runs on sqlx's `Sqlite` [taintless::errors T530]"
        );
    };
    let mut out = DB::Arguments::default();
    for (value, number) in statement.values().iter().zip(1..) {
        let stored = stored(value)
            .map_err(|why| SqlError::new(SqlErrorKind::Value { number, why }, statement.text()))?;
        let added = out.add(stored);
        added.map_err(|_| SqlError::new(SqlErrorKind::Other, statement.text()))?;
    }
    Ok(out)
}

impl<'b, DB: Database> Encode<'b, DB> for Stored<'_>
where
    for<'v> &'v str: Encode<'v, DB>,
    for<'v> &'v [u8]: Encode<'v, DB>,
    i64: Encode<'b, DB>,
    f64: Encode<'b, DB>,
{
    fn encode_by_ref(&self, out: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        match self {
            Stored::Null => Ok(IsNull::Yes),
            Stored::Integer(value) => value.encode_by_ref(out),
            Stored::Real(value) => value.encode_by_ref(out),
            Stored::Text(text) => text.encode_by_ref(out),
            Stored::Bytes(bytes) => bytes.encode_by_ref(out),
        }
    }
}

/// SQLite binds what is encoded, and does not ask.
impl<DB: Database> Type<DB> for Stored<'_>
where
    i64: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <i64 as Type<DB>>::type_info()
    }
}
