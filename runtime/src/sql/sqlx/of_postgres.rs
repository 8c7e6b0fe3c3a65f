//! PostgreSQL, by sqlx: the server tells the types of a statement, and each value is sent as one
//! of them.

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{
    Arguments as _, AssertSqlSafe, Database, Either, Encode, Executor, IntoArguments,
    SqlSafeStr as _, Statement as _, Type, TypeInfo as _,
};
use sqlx_0_9 as sqlx;

use super::super::error::{SqlError, SqlErrorKind};
use super::super::postgres::{Kind, in_binary, wire};
use super::super::statement::{Postgres, SafeSql};
use super::database::from_driver;
use super::database::sealed::{Reads, Runs};
use crate::taint::Pass;

/// Of sqlx's databases this one alone has arrays.
impl<DB: Reads> Runs<Postgres> for DB
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    DB::Arguments: IntoArguments<DB>,
    for<'b> &'b [u8]: Encode<'b, DB>,
    bool: Type<DB>,
    Vec<i32>: Type<DB>,
{
    async fn rows(
        connection: &mut DB::Connection,
        statement: &SafeSql<Postgres>,
        _: Pass,
    ) -> Result<Vec<DB::Row>, SqlError> {
        let failed = |error: sqlx::Error| from_driver(&error, statement.text());
        let prepared = prepared::<DB>(connection, statement).await?;
        let values = values::<DB>(&prepared, statement)?;
        let rows = connection.fetch_all(prepared.query_with(values)).await;
        rows.map_err(failed)
    }

    async fn run(
        connection: &mut DB::Connection,
        statement: &SafeSql<Postgres>,
        _: Pass,
    ) -> Result<DB::QueryResult, SqlError> {
        let failed = |error: sqlx::Error| from_driver(&error, statement.text());
        let prepared = prepared::<DB>(connection, statement).await?;
        if !prepared.columns().is_empty() {
            let kind = SqlErrorKind::AnswersWithRows;
            return Err(SqlError::new(kind, statement.text()));
        }
        let values = values::<DB>(&prepared, statement)?;
        let changed = connection.execute(prepared.query_with(values)).await;
        changed.map_err(failed)
    }
}

async fn prepared<DB: Database>(
    connection: &mut DB::Connection,
    statement: &SafeSql<Postgres>,
) -> Result<DB::Statement, SqlError>
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
{
    const {
        assert!(
            is_postgres(DB::NAME),
            "a statement in PostgreSQL's dialect runs on sqlx's `Postgres` [taintless::errors T530]"
        );
    };
    // The text holds nothing but what the program's literal holds.
    let text = AssertSqlSafe(statement.text.clone()).into_sql_str();
    let prepared = connection.prepare(text).await;
    prepared.map_err(|error| from_driver(&error, statement.text()))
}

const fn is_postgres(name: &str) -> bool {
    matches!(name.as_bytes(), b"PostgreSQL")
}

/// The values as the server wants them: it has told the types when the statement was prepared.
fn values<DB: Database>(
    prepared: &DB::Statement,
    statement: &SafeSql<Postgres>,
) -> Result<DB::Arguments, SqlError>
where
    for<'b> &'b [u8]: Encode<'b, DB>,
    bool: Type<DB>,
{
    let types = match prepared.parameters() {
        Some(Either::Left(types)) => types,
        _ => &[],
    };
    let mut out = DB::Arguments::default();
    for ((value, ty), number) in statement.values().iter().zip(types).zip(1..) {
        let kind = kind_of(ty.name());
        let bytes = wire(&value.bound, kind)
            .and_then(|wire| in_binary(wire, kind))
            .map_err(|why| SqlError::new(SqlErrorKind::Value { number, why }, statement.text()))?;
        let added = out.add(Parameter::<DB> { bytes, ty });
        added.map_err(|_| SqlError::new(SqlErrorKind::Other, statement.text()))?;
    }
    Ok(out)
}

/// A value whose type the server has told before.
struct Parameter<'a, DB: Database> {
    bytes: Option<Vec<u8>>,
    ty: &'a DB::TypeInfo,
}

impl<DB: Database> Encode<'_, DB> for Parameter<'_, DB>
where
    for<'b> &'b [u8]: Encode<'b, DB>,
{
    fn encode_by_ref(&self, out: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
        match &self.bytes {
            Some(bytes) => <&[u8] as Encode<DB>>::encode_by_ref(&bytes.as_slice(), out),
            None => Ok(IsNull::Yes),
        }
    }

    fn produces(&self) -> Option<DB::TypeInfo> {
        Some(self.ty.clone())
    }
}

/// What [`produces`](Encode::produces) answers stands in its place.
impl<DB: Database> Type<DB> for Parameter<'_, DB>
where
    bool: Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <bool as Type<DB>>::type_info()
    }
}

/// sqlx writes the server's own types in capitals, some by other names than the catalogue.
pub(super) fn kind_of(name: &str) -> Kind {
    match name {
        "CHAR" => Kind::Text,
        "citext" => Kind::named(name),
        _ if name.contains(|c: char| c.is_ascii_lowercase()) => Kind::Unknown,
        _ => Kind::named(&name.to_ascii_lowercase()),
    }
}
