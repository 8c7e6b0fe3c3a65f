//! Rows read back: text is tainted, whatever wrote it.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite_0_41 as rusqlite;

use super::error::{SqlError, SqlErrorKind};
use crate::taint::{Form, Inert, InertText, Privatable, Private, Tainted};

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
    /// [`SqlErrorKind::NoSuchColumn`], and [`SqlErrorKind::TypeMismatch`] when the column holds
    /// another type. No number is rounded or cut to fit.
    pub fn get<T: FromColumn>(&self, column: impl ColumnIndex) -> Result<T, SqlError> {
        let missing = || SqlError::new(SqlErrorKind::NoSuchColumn, self.statement);
        let index = column.index(self.row).ok_or_else(missing)?;
        let value = self.row.get_ref(index).map_err(|_| missing())?;
        T::read(value).ok_or_else(|| {
            let kind = SqlErrorKind::TypeMismatch {
                column: index,
                expected: T::EXPECTED,
                found: found(value),
            };
            SqlError::new(kind, self.statement)
        })
    }
}

impl std::fmt::Debug for SqlRow<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SqlRow(…)")
    }
}

fn found(value: ValueRef<'_>) -> &'static str {
    match value {
        ValueRef::Null => "NULL",
        ValueRef::Integer(_) => "an integer",
        ValueRef::Real(_) => "a float",
        ValueRef::Text(text) if std::str::from_utf8(text).is_err() => "text that is not UTF-8",
        ValueRef::Text(_) => "text",
        ValueRef::Blob(_) => "bytes",
    }
}

/// A column's name or number. Sealed.
pub trait ColumnIndex: sealed::Index {}
impl ColumnIndex for usize {}
impl ColumnIndex for &str {}

/// What a column can be read as. Sealed: text comes back as `Tainted` and in no other form.
#[diagnostic::on_unimplemented(
    message = "a column cannot be read as `{Self}`",
    label = "not an inert value or tainted text",
    note = "read text as `Tainted<String>` or `Private<Tainted<String>>`, bytes as `Tainted<Vec<u8>>`, and integers, floats, `bool` and field-less enums as themselves; what can be `NULL` is an `Option` [taintless::errors T508]"
)]
pub trait FromColumn: sealed::Read {}
#[diagnostic::do_not_recommend]
impl<T: sealed::Read> FromColumn for T {}

mod sealed {
    use super::{ValueRef, rusqlite};

    pub trait Index {
        fn index(self, row: &rusqlite::Row<'_>) -> Option<usize>;
    }

    pub trait Read: Sized {
        const EXPECTED: &'static str;
        fn read(value: ValueRef<'_>) -> Option<Self>;
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

macro_rules! read {
    ($($ty:ty, $expected:literal: $value:pat => $read:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl sealed::Read for $ty {
            const EXPECTED: &'static str = $expected;
            fn read(value: ValueRef<'_>) -> Option<Self> {
                match value {
                    $value => $read,
                    _ => None,
                }
            }
        }
    )*};
}
read! {
    Tainted<String>, "text": ValueRef::Text(text) => {
        std::str::from_utf8(text).ok().map(|text| Tainted::new(text.to_owned()))
    };
    Tainted<Vec<u8>>, "bytes": ValueRef::Blob(bytes) => Some(Tainted::new(bytes.to_vec()));
}

/// A stored number as a number, a stored text as the text of what has no other form.
#[diagnostic::do_not_recommend]
impl<T: Inert> sealed::Read for T {
    const EXPECTED: &'static str = <T::Repr as Form>::KIND;
    fn read(value: ValueRef<'_>) -> Option<Self> {
        let repr = match value {
            ValueRef::Integer(value) => T::Repr::of_integer(value),
            ValueRef::Real(value) => T::Repr::of_float(value),
            ValueRef::Text(text) if T::Repr::IS_TEXT => {
                return T::read_inert(std::str::from_utf8(text).ok()?);
            }
            _ => None,
        };
        repr.and_then(T::from_repr)
    }
}

/// Private text is read as what it is, and labelled.
#[diagnostic::do_not_recommend]
impl<T: Privatable + sealed::Read> sealed::Read for Private<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(value: ValueRef<'_>) -> Option<Self> {
        T::read(value).map(Private::new)
    }
}

/// `NULL` is `None`.
#[diagnostic::do_not_recommend]
impl<T: sealed::Read> sealed::Read for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }
}

/// For code that reads rows with rusqlite itself: `row.get::<_, Tainted<String>>(0)`.
impl FromSql for Tainted<String> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        sealed::Read::read(value).ok_or(FromSqlError::InvalidType)
    }
}

/// For code that reads rows with rusqlite itself: `row.get::<_, Tainted<Vec<u8>>>(0)`.
impl FromSql for Tainted<Vec<u8>> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        sealed::Read::read(value).ok_or(FromSqlError::InvalidType)
    }
}

/// For code that reads rows with rusqlite itself: `row.get::<_, Private<Tainted<String>>>(0)`.
impl<T: Privatable + FromColumn> FromSql for Private<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        sealed::Read::read(value).ok_or(FromSqlError::InvalidType)
    }
}
