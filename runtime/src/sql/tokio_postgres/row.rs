//! Rows of tokio-postgres: text is tainted, whatever wrote it.

use std::error::Error;

use postgres_types::{FromSql, Type};
use postgres_types_0_2 as postgres_types;
use tokio_postgres_0_7 as tokio_postgres;

use super::super::column::{Column, FromColumn, read};
use super::super::error::{SqlError, SqlErrorKind};
use super::super::postgres::{Kind, column};
use super::super::record::Columns;
use crate::taint::Pass;

/// A row of an answer of PostgreSQL, by tokio-postgres.
pub struct PostgresRow<'a> {
    row: &'a tokio_postgres::Row,
    statement: &'a str,
}

impl<'a> PostgresRow<'a> {
    pub(super) fn new(row: &'a tokio_postgres::Row, statement: &'a str) -> Self {
        PostgresRow { row, statement }
    }

    /// A column, by its name or its number (from 0).
    ///
    /// `T` is what a column can be [read as](FromColumn). UUIDs, dates and times are read by the
    /// types of uuid, jiff and chrono; `numeric` as an integer where it is one, and as its text
    /// otherwise; every other type is read by its text: `SELECT period::text`.
    ///
    /// # Errors
    /// [`SqlErrorKind::NoSuchColumn`]; [`SqlErrorKind::Null`] and [`SqlErrorKind::TypeMismatch`] when
    /// the column holds `NULL` or another type. No number is rounded or cut to fit.
    pub fn get<T: FromColumn>(&self, column: impl PostgresIndex) -> Result<T, SqlError> {
        let missing = || SqlError::new(SqlErrorKind::NoSuchColumn, self.statement);
        let index = column.index(self.row).ok_or_else(missing)?;
        let value = self.value(index, Pass::new()).ok_or_else(missing)?;
        read(value, index, self.statement)
    }
}

impl std::fmt::Debug for PostgresRow<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PostgresRow(…)")
    }
}

impl Columns for PostgresRow<'_> {
    fn has_name(&self, index: usize, name: &str) -> Option<bool> {
        Some(self.row.columns().get(index)?.name() == name)
    }

    fn value(&self, index: usize, _: Pass) -> Option<Column<'_>> {
        let kind = kind_of(self.row.columns().get(index)?.type_());
        let Raw(bytes) = self.row.try_get(index).ok()?;
        Some(bytes.map_or(Column::Null, |bytes| column(bytes, kind)))
    }

    fn text(&self) -> &str {
        self.statement
    }
}

/// A column's bytes, whatever its type.
struct Raw<'a>(Option<&'a [u8]>);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Raw(Some(raw)))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Raw(None))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// The type, or the one under a domain.
pub(super) fn kind_of(ty: &Type) -> Kind {
    match ty.kind() {
        postgres_types::Kind::Enum(_) => Kind::Enum,
        postgres_types::Kind::Domain(under) => kind_of(under),
        _ => Kind::named(ty.name()),
    }
}

/// A column's name or number. Sealed.
pub trait PostgresIndex: sealed::Index {}
impl PostgresIndex for usize {}
impl PostgresIndex for &str {}

mod sealed {
    use super::tokio_postgres::Row;

    pub trait Index {
        fn index(self, row: &Row) -> Option<usize>;
    }
}

impl sealed::Index for usize {
    fn index(self, _: &tokio_postgres::Row) -> Option<usize> {
        Some(self)
    }
}

impl sealed::Index for &str {
    fn index(self, row: &tokio_postgres::Row) -> Option<usize> {
        row.columns().iter().position(|it| it.name() == self)
    }
}
