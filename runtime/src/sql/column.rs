//! What a column holds, whichever driver read it, and what it can be read as.

use std::borrow::Cow;

use super::error::{SqlError, SqlErrorKind};
use crate::taint::{Atom, Form, Inert, InertText, Privatable, Private, Tainted};

/// The value of a column. A driver makes one out of its own.
pub enum Column<'a> {
    Null,
    Bool(bool),
    Integer(i64),
    Real(f64),
    Text(Cow<'a, str>),
    NotUtf8,
    Bytes(&'a [u8]),
    /// A type that we do not read.
    Other,
}

impl<'a> Column<'a> {
    pub(super) fn text(bytes: &'a [u8]) -> Self {
        std::str::from_utf8(bytes).map_or(Column::NotUtf8, |text| Column::Text(Cow::Borrowed(text)))
    }

    /// What it is, for errors.
    pub(super) fn found(&self) -> &'static str {
        match self {
            Column::Null => "NULL",
            Column::Bool(_) => "a `bool`",
            Column::Integer(_) => "an integer",
            Column::Real(_) => "a float",
            Column::Text(_) => "text",
            Column::NotUtf8 => "text that is not UTF-8",
            Column::Bytes(_) => "bytes",
            Column::Other => "a type that is read as text: write `column::text`",
        }
    }
}

/// What a column can be read as. Sealed: text comes back as `Tainted` and in no other form.
#[diagnostic::on_unimplemented(
    message = "a column cannot be read as `{Self}`",
    label = "not an inert value or tainted text",
    note = "read text as `Tainted<String>` or `Private<Tainted<String>>`, bytes as `Tainted<Vec<u8>>`, and integers, floats, `bool` and field-less enums as themselves; what can be `NULL` is an `Option` [taintless::errors T508]"
)]
pub trait FromColumn: sealed::Read {}
#[diagnostic::do_not_recommend]
impl<T: sealed::Read> FromColumn for T {}

/// Reads a column, or tells what it holds instead.
pub(super) fn read<T: FromColumn>(
    value: Column<'_>,
    index: usize,
    statement: &str,
) -> Result<T, SqlError> {
    let (found, is_null) = (value.found(), matches!(value, Column::Null));
    T::read(value).ok_or_else(|| {
        let kind = if is_null {
            SqlErrorKind::Null { column: index }
        } else {
            SqlErrorKind::TypeMismatch {
                column: index,
                expected: T::EXPECTED,
                found,
            }
        };
        SqlError::new(kind, statement)
    })
}

pub(super) mod sealed {
    use super::Column;

    pub trait Read: Sized {
        const EXPECTED: &'static str;
        fn read(value: Column<'_>) -> Option<Self>;
    }
}

macro_rules! reads {
    ($($ty:ty, $expected:literal: $value:pat => $read:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl sealed::Read for $ty {
            const EXPECTED: &'static str = $expected;
            fn read(value: Column<'_>) -> Option<Self> {
                match value {
                    $value => $read,
                    _ => None,
                }
            }
        }
    )*};
}
reads! {
    Tainted<String>, "text": Column::Text(text) => Some(Tainted::new(text.into_owned()));
    Tainted<Vec<u8>>, "bytes": Column::Bytes(bytes) => Some(Tainted::new(bytes.to_vec()));
}

/// A stored number as a number, a stored text as the text of what has no other form.
#[diagnostic::do_not_recommend]
impl<T: Inert> sealed::Read for T {
    const EXPECTED: &'static str = <T::Repr as Form>::KIND;
    fn read(value: Column<'_>) -> Option<Self> {
        let repr = match value {
            Column::Integer(value) => T::Repr::of_integer(value),
            Column::Real(value) => T::Repr::of_float(value),
            Column::Bool(value) => T::Repr::of_integer(value.into())
                .filter(|repr| matches!(repr.atom(), Atom::Bool(_))),
            Column::Text(text) if T::Repr::IS_TEXT => return T::read_inert(&text),
            _ => None,
        };
        repr.and_then(T::from_repr)
    }
}

/// Private text is read as what it is, and labelled.
#[diagnostic::do_not_recommend]
impl<T: Privatable + sealed::Read> sealed::Read for Private<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(value: Column<'_>) -> Option<Self> {
        T::read(value).map(Private::new)
    }
}

/// `NULL` is `None`.
#[diagnostic::do_not_recommend]
impl<T: sealed::Read> sealed::Read for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn read(value: Column<'_>) -> Option<Self> {
        match value {
            Column::Null => Some(None),
            value => T::read(value).map(Some),
        }
    }
}
