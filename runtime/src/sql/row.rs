//! Rows read back: text is tainted, whatever wrote it.

use rusqlite::types::ValueRef;
use rusqlite_0_41 as rusqlite;

use super::column::{Column, FromColumn, read};
use super::error::{SqlError, SqlErrorKind};
use super::record::Columns;
use crate::taint::Pass;
#[cfg(doc)]
use crate::taint::{Inert, Private};

/// A row of an answer.
pub struct SqlRow<'a> {
    row: &'a rusqlite::Row<'a>,
    statement: &'a str,
}

impl<'a> SqlRow<'a> {
    pub(super) fn new(row: &'a rusqlite::Row<'a>, statement: &'a str) -> Self {
        SqlRow { row, statement }
    }

    /// A column, by its name or its number (from 0).
    ///
    /// `T` is an [inert](Inert) value (an integer, a float, `bool`, a field-less enum, …),
    /// `Tainted<String>` for text, `Tainted<Vec<u8>>` for bytes, or `Option` of these where `NULL`
    /// may stand; each of them as [`Private`] too, where the column is private.
    ///
    /// # Errors
    /// [`SqlErrorKind::NoSuchColumn`]; [`SqlErrorKind::Null`] and [`SqlErrorKind::TypeMismatch`] when
    /// the column holds `NULL` or another type. No number is rounded or cut to fit.
    pub fn get<T: FromColumn>(&self, column: impl ColumnIndex) -> Result<T, SqlError> {
        let missing = || SqlError::new(SqlErrorKind::NoSuchColumn, self.statement);
        let index = column.index(self.row).ok_or_else(missing)?;
        let value = self.row.get_ref(index).map_err(|_| missing())?;
        read(column_of(value), index, self.statement)
    }
}

impl std::fmt::Debug for SqlRow<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SqlRow(…)")
    }
}

/// Names are compared as SQLite compares them.
impl Columns for SqlRow<'_> {
    fn has_name(&self, index: usize, name: &str) -> Option<bool> {
        let it = self.row.as_ref().column_name(index).ok()?;
        Some(it.eq_ignore_ascii_case(name))
    }

    fn value(&self, index: usize, _: Pass) -> Option<Column<'_>> {
        self.row.get_ref(index).ok().map(column_of)
    }

    fn text(&self) -> &str {
        self.statement
    }
}

/// A column's name or number. Sealed.
pub trait ColumnIndex: sealed::Index {}
impl ColumnIndex for usize {}
impl ColumnIndex for &str {}

pub(super) fn column_of(value: ValueRef<'_>) -> Column<'_> {
    match value {
        ValueRef::Null => Column::Null,
        ValueRef::Integer(value) => Column::Integer(value),
        ValueRef::Real(value) => Column::Real(value),
        ValueRef::Text(text) => Column::text(text),
        ValueRef::Blob(bytes) => Column::Bytes(bytes),
    }
}

mod sealed {
    use super::rusqlite;

    pub trait Index {
        fn index(self, row: &rusqlite::Row<'_>) -> Option<usize>;
    }
}

impl sealed::Index for usize {
    fn index(self, _: &rusqlite::Row<'_>) -> Option<usize> {
        Some(self)
    }
}

impl sealed::Index for &str {
    fn index(self, row: &rusqlite::Row<'_>) -> Option<usize> {
        row.as_ref().column_index(self).ok()
    }
}
