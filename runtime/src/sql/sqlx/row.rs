//! Rows of sqlx: text is tainted, whatever wrote it.

use std::fmt;

use sqlx::{Column as _, Database, Row as _};
use sqlx_0_9 as sqlx;

use super::super::column::{Column, FromColumn, read};
use super::super::error::{SqlError, SqlErrorKind};
use super::super::record::Columns;
use super::database::sealed::Reads;
use crate::taint::Pass;

/// A row of an answer, by sqlx.
pub struct SqlxRow<'a, DB: Database> {
    row: &'a DB::Row,
    statement: &'a str,
}

impl<'a, DB: Reads> SqlxRow<'a, DB> {
    pub(super) fn new(row: &'a DB::Row, statement: &'a str) -> Self {
        SqlxRow { row, statement }
    }

    /// A column, by its name or its number (from 0).
    ///
    /// `T` is what a column can be [read as](FromColumn). From PostgreSQL, UUIDs, dates and times are read by the
    /// types of uuid, jiff and chrono; `numeric` as an integer where it is one, and as its text
    /// otherwise; every other type is read by its text: `SELECT period::text`.
    ///
    /// # Errors
    /// [`SqlErrorKind::NoSuchColumn`]; [`SqlErrorKind::Null`] and [`SqlErrorKind::TypeMismatch`] when
    /// the column holds `NULL` or another type. No number is rounded or cut to fit.
    pub fn get<T: FromColumn>(&self, column: impl SqlxIndex) -> Result<T, SqlError> {
        let missing = || SqlError::new(SqlErrorKind::NoSuchColumn, self.statement);
        let index = column.index::<DB>(self.row).ok_or_else(missing)?;
        let value = DB::column(self.row, index, Pass::new()).ok_or_else(missing)?;
        read(value, index, self.statement)
    }
}

impl<DB: Database> fmt::Debug for SqlxRow<'_, DB> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SqlxRow(…)")
    }
}

impl<DB: Reads> Columns for SqlxRow<'_, DB> {
    fn has_name(&self, index: usize, name: &str) -> Option<bool> {
        Some(self.row.columns().get(index)?.name() == name)
    }

    fn value(&self, index: usize, pass: Pass) -> Option<Column<'_>> {
        DB::column(self.row, index, pass)
    }

    fn text(&self) -> &str {
        self.statement
    }
}

/// A column's name or number. Sealed.
pub trait SqlxIndex: sealed::Index {}
impl SqlxIndex for usize {}
impl SqlxIndex for &str {}

mod sealed {
    use super::Reads;

    pub trait Index {
        fn index<DB: Reads>(self, row: &DB::Row) -> Option<usize>;
    }
}

impl sealed::Index for usize {
    fn index<DB: Reads>(self, _: &DB::Row) -> Option<usize> {
        Some(self)
    }
}

impl sealed::Index for &str {
    fn index<DB: Reads>(self, row: &DB::Row) -> Option<usize> {
        DB::index(row, self)
    }
}
