//! What we want of a database of sqlx. sqlx's own drivers are features that the user switches on,
//! so everything here is said of any database that has it.

use std::future::Future;

use sqlx::{Column as _, ColumnIndex, Database, Decode, Row as _, TypeInfo as _, ValueRef as _};
use sqlx_0_9 as sqlx;

use super::super::column::Column;
use super::super::error::{SqlError, SqlErrorKind};
use super::super::postgres::{self, ServerError};
use super::super::statement::{Dialect, SafeSql};
use super::{of_postgres, of_sqlite};
use crate::taint::Pass;

/// A database of sqlx that speaks the dialect: its `Postgres` for
/// [`Postgres`](crate::sql::Postgres), its `Sqlite` for [`Sqlite`](crate::sql::Sqlite). With any other
/// the program does not compile. Sealed.
#[diagnostic::on_unimplemented(
    message = "a statement in the dialect of `{D}` does not run on `{Self}`",
    label = "`{Self}` speaks another dialect",
    note = "write `sql!(postgres \"…\")` for sqlx's `Postgres`, and `sql!(sqlite \"…\")` for its `Sqlite` [taintless::errors T530]"
)]
pub trait SqlxDatabase<D: Dialect>: sealed::Runs<D> {}
#[diagnostic::do_not_recommend]
impl<D: Dialect, DB: sealed::Runs<D>> SqlxDatabase<D> for DB {}

pub(super) mod sealed {
    use super::{Column, Database, Dialect, Future, Pass, SafeSql, SqlError};

    /// A bound on [`SqlxDatabase`](super::SqlxDatabase) brings these along, hence the pass.
    pub trait Runs<D: Dialect>: Reads {
        /// Runs it for its rows.
        fn rows(
            connection: &mut Self::Connection,
            statement: &SafeSql<D>,
            pass: Pass,
        ) -> impl Future<Output = Result<Vec<Self::Row>, SqlError>> + Send;

        /// Runs it where it answers with no rows.
        fn run(
            connection: &mut Self::Connection,
            statement: &SafeSql<D>,
            pass: Pass,
        ) -> impl Future<Output = Result<Self::QueryResult, SqlError>> + Send;
    }

    /// The columns of a database's rows.
    pub trait Reads: Database {
        /// A column of a row; `None` where there is none.
        fn column(row: &Self::Row, index: usize, pass: Pass) -> Option<Column<'_>>;

        /// The number of a column.
        fn index(row: &Self::Row, name: &str) -> Option<usize>;
    }
}

impl<DB: Database> sealed::Reads for DB
where
    for<'r> &'r [u8]: Decode<'r, DB>,
    for<'r> i64: Decode<'r, DB>,
    for<'r> f64: Decode<'r, DB>,
    usize: ColumnIndex<DB::Row>,
{
    fn column(row: &DB::Row, index: usize, _: Pass) -> Option<Column<'_>> {
        let value = row.try_get_raw(index).ok()?;
        if value.is_null() {
            return Some(Column::Null);
        }
        let ty = value.type_info().into_owned();
        if const { !of_sqlite::is(DB::NAME) } {
            let bytes = <&[u8] as Decode<DB>>::decode(value).ok()?;
            return Some(postgres::column(bytes, of_postgres::kind_of(ty.name())));
        }
        // SQLite tells what the value is, not what the column was declared as.
        Some(match ty.name() {
            "INTEGER" => Column::Integer(i64::decode(value).ok()?),
            "REAL" => Column::Real(f64::decode(value).ok()?),
            "TEXT" => Column::text(<&[u8] as Decode<DB>>::decode(value).ok()?),
            "BLOB" => Column::Bytes(<&[u8] as Decode<DB>>::decode(value).ok()?),
            _ => Column::Other,
        })
    }

    fn index(row: &DB::Row, name: &str) -> Option<usize> {
        row.columns().iter().position(|it| it.name() == name)
    }
}

/// Takes what is safe out of the driver's error.
pub(super) fn from_driver(error: &sqlx::Error, statement: &str) -> SqlError {
    match error {
        sqlx::Error::Database(told) => {
            let code = told.code().unwrap_or_default();
            // PostgreSQL's codes have five characters, and SQLite's no more than four.
            if let Some(code) = code.parse().ok().filter(|_| code.len() < 5) {
                return SqlError::from_sqlite(code, told.message(), statement);
            }
            let told = ServerError {
                sqlstate: &code,
                constraint: told.constraint(),
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
