//! What we want of a database of sqlx. sqlx's own drivers are features that the user switches on,
//! so everything here is said of any database that has it.

use std::future::Future;

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{
    Arguments as _, AssertSqlSafe, Column as _, ColumnIndex, Database, Decode, Either, Encode,
    Executor, IntoArguments, Row as _, SqlSafeStr as _, Statement as _, Type, TypeInfo as _,
    ValueRef as _,
};
use sqlx_0_9 as sqlx;

use super::super::column::Column;
use super::super::error::{SqlError, SqlErrorKind};
use super::super::postgres::{Kind, ServerError, column, in_binary, wire};
use super::super::statement::{Postgres, SafeSql};
use crate::taint::Pass;

/// A database of sqlx on which a `SafeSql<Postgres>` runs: sqlx's `Postgres`. With any other the
/// program does not compile. Sealed.
pub trait SqlxDatabase: sealed::Runs {}
#[diagnostic::do_not_recommend]
impl<DB: sealed::Runs> SqlxDatabase for DB {}

pub(super) mod sealed {
    use super::{Column, Database, Future, Pass, Postgres, SafeSql, SqlError};

    /// A bound on [`SqlxDatabase`](super::SqlxDatabase) brings these along, hence the pass.
    pub trait Runs: Database {
        /// Runs it for its rows.
        fn rows(
            connection: &mut Self::Connection,
            statement: &SafeSql<Postgres>,
            pass: Pass,
        ) -> impl Future<Output = Result<Vec<Self::Row>, SqlError>> + Send;

        /// Runs it where it answers with no rows.
        fn run(
            connection: &mut Self::Connection,
            statement: &SafeSql<Postgres>,
            pass: Pass,
        ) -> impl Future<Output = Result<Self::QueryResult, SqlError>> + Send;

        /// A column of a row; `None` where there is none.
        fn column(row: &Self::Row, index: usize, pass: Pass) -> Option<Column<'_>>;

        /// The number of a column.
        fn index(row: &Self::Row, name: &str) -> Option<usize>;
    }
}

impl<DB: Database> sealed::Runs for DB
where
    for<'c> &'c mut DB::Connection: Executor<'c, Database = DB>,
    DB::Arguments: IntoArguments<DB>,
    for<'b> &'b [u8]: Encode<'b, DB> + Decode<'b, DB>,
    bool: Type<DB>,
    usize: ColumnIndex<DB::Row>,
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

    fn column(row: &DB::Row, index: usize, _: Pass) -> Option<Column<'_>> {
        let value = row.try_get_raw(index).ok()?;
        if value.is_null() {
            return Some(Column::Null);
        }
        let kind = kind_of(value.type_info().name());
        let bytes = <&[u8] as Decode<DB>>::decode(value).ok()?;
        Some(column(bytes, kind))
    }

    fn index(row: &DB::Row, name: &str) -> Option<usize> {
        row.columns().iter().position(|it| it.name() == name)
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
fn kind_of(name: &str) -> Kind {
    match name {
        "CHAR" => Kind::Text,
        "citext" => Kind::named(name),
        _ if name.contains(|c: char| c.is_ascii_lowercase()) => Kind::Unknown,
        _ => Kind::named(&name.to_ascii_lowercase()),
    }
}

/// Takes what is safe out of the driver's error.
pub(super) fn from_driver(error: &sqlx::Error, statement: &str) -> SqlError {
    match error {
        sqlx::Error::Database(server) => {
            let sqlstate = server.code().unwrap_or_default();
            let told = ServerError {
                sqlstate: &sqlstate,
                constraint: server.constraint(),
                position: None,
            };
            SqlError::from_server(&told, statement)
        }
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => SqlError::new(SqlErrorKind::Connection, statement),
        _ => SqlError::new(SqlErrorKind::Other, statement),
    }
}

/// An error of the driver's own calls (`connect`, `begin`, `commit`), which have no statement of
/// ours.
impl From<sqlx::Error> for SqlError {
    fn from(error: sqlx::Error) -> Self {
        from_driver(&error, "")
    }
}
