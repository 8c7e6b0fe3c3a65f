//! `SafeSql`: literal text with numbered parameters, and the values for them.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::like::LikePattern;
use super::value::{SqlValue, ToSqlList, ToSqlValue};
use crate::taint::Literals;

/// How a database writes its parameters. Sealed.
pub trait Dialect: sealed::Sealed {
    /// What stands before a parameter's number.
    #[doc(hidden)]
    const PARAMETER: &'static str;
    /// A list with nothing in it, for `IN (…)` and `NOT IN (…)`. (`NULL` would make `NOT IN` hold
    /// for no row.)
    #[doc(hidden)]
    const EMPTY_LIST: &'static str;
    /// What follows the pattern of a `LIKE`.
    #[doc(hidden)]
    const ESCAPE: &'static str;
}

/// The dialect of SQLite.
#[derive(Debug, Clone, Copy)]
pub enum Sqlite {}

/// The dialect of PostgreSQL.
#[derive(Debug, Clone, Copy)]
pub enum Postgres {}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Sqlite {}
    impl Sealed for super::Postgres {}
}

impl Dialect for Sqlite {
    const PARAMETER: &'static str = "?";
    const EMPTY_LIST: &'static str = "SELECT NULL WHERE 0";
    const ESCAPE: &'static str = " ESCAPE '\\'";
}

impl Dialect for Postgres {
    const PARAMETER: &'static str = "$";
    const EMPTY_LIST: &'static str = "SELECT NULL WHERE false";
    // Without `E` it would depend on `standard_conforming_strings`.
    const ESCAPE: &'static str = " ESCAPE E'\\\\'";
}

/// A statement: literal text of the program, and values bound to its parameters.
///
/// Made by [`sql!`](crate::sql!), and by nothing else.
///
/// ```
/// use taintless::prelude::*;
/// let name = Tainted::new("Robert'); DROP TABLE students; --");
/// let statement: SafeSql = sql!("SELECT id FROM students WHERE name = {name}");
/// assert_eq!(statement.text(), "SELECT id FROM students WHERE name = ?1");
/// ```
#[must_use = "a statement does nothing until it is run"]
pub struct SafeSql<D: Dialect = Sqlite> {
    text: Cow<'static, str>,
    values: Vec<SqlValue>,
    dialect: PhantomData<fn() -> D>,
}

impl<D: Dialect> SafeSql<D> {
    /// The text, with a numbered parameter in place of each value. It holds nothing but what the
    /// program's literal holds.
    pub fn text(&self) -> &str {
        &self.text
    }

    #[cfg(any(
        feature = "rusqlite-0_41",
        feature = "sqlx-0_9",
        feature = "tokio-postgres-0_7"
    ))]
    pub(super) fn values(&self) -> &[SqlValue] {
        &self.values
    }
}

impl<D: Dialect> Clone for SafeSql<D> {
    fn clone(&self) -> Self {
        SafeSql {
            text: self.text.clone(),
            values: self.values.clone(),
            dialect: PhantomData,
        }
    }
}

/// The text and how many values; never a value.
impl<D: Dialect> fmt::Debug for SafeSql<D> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SafeSql")
            .field("text", &self.text())
            .field("values", &self.values.len())
            .finish()
    }
}

/// What stands in one placeholder.
pub struct Slot(Filled);

enum Filled {
    Value(SqlValue),
    List(Vec<SqlValue>),
    Pattern(SqlValue),
}

impl From<SqlValue> for Slot {
    fn from(value: SqlValue) -> Self {
        Slot(Filled::Value(value))
    }
}

impl Slot {
    pub(super) fn nothing() -> Self {
        SqlValue::NULL.into()
    }

    pub(super) fn value(value: &(impl ToSqlValue + ?Sized)) -> Self {
        value.to_sql_value().into()
    }

    pub(super) fn list(list: &(impl ToSqlList + ?Sized)) -> Self {
        Slot(Filled::List(list.to_sql_list()))
    }

    pub(super) fn pattern(pattern: &LikePattern) -> Self {
        Slot(Filled::Pattern(pattern.value()))
    }
}

/// What `sql!` expands to: the texts with the slots between them.
pub fn assemble<L: Literals, D: Dialect, const N: usize>(slots: [Slot; N]) -> SafeSql<D> {
    const {
        assert!(
            L::TEXTS.len() == N + 1,
            "a statement has one value for each placeholder [taintless::errors T507]"
        );
    };
    let mut values = Vec::with_capacity(N);
    let mut text = String::with_capacity(L::TEXTS.iter().map(|text| text.len() + 4).sum());
    let mut slots = slots.into_iter();
    for literal in L::TEXTS {
        text.push_str(literal);
        match slots.next() {
            None => {}
            Some(Slot(Filled::Value(value))) => parameter::<D>(&mut text, &mut values, value),
            Some(Slot(Filled::Pattern(value))) => {
                parameter::<D>(&mut text, &mut values, value);
                text.push_str(D::ESCAPE);
            }
            Some(Slot(Filled::List(list))) => {
                if list.is_empty() {
                    text.push_str(D::EMPTY_LIST);
                }
                for (at, value) in list.into_iter().enumerate() {
                    text.push_str(if at == 0 { "" } else { ", " });
                    parameter::<D>(&mut text, &mut values, value);
                }
            }
        }
    }
    SafeSql {
        text: Cow::Owned(text),
        values,
        dialect: PhantomData,
    }
}

/// Writes the next parameter and keeps its value.
fn parameter<D: Dialect>(text: &mut String, values: &mut Vec<SqlValue>, value: SqlValue) {
    values.push(value);
    text.push_str(D::PARAMETER);
    text.push_str(&values.len().to_string());
}

/// The stub of a refused call: no text.
pub fn refused<D: Dialect>() -> SafeSql<D> {
    SafeSql {
        text: Cow::Borrowed(""),
        values: Vec::new(),
        dialect: PhantomData,
    }
}
