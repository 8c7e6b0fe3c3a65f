//! `SafeSql`: literal text with numbered parameters, and the values for them.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::value::SqlValue;

/// How a database writes its parameters. Sealed.
pub trait Dialect: sealed::Sealed {
    /// What stands before a parameter's number.
    #[doc(hidden)]
    const PARAMETER: &'static str;
    /// What quotes a name; doubled, it stands for itself.
    #[doc(hidden)]
    const QUOTE: char;
    /// What holds for no row, written after a term, but for its last bracket.
    #[doc(hidden)]
    const IN_NOTHING: &'static str;
    /// What holds for every row, likewise. (`NOT IN (NULL)` would hold for none.)
    #[doc(hidden)]
    const NOT_IN_NOTHING: &'static str;
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
    // A name in `"…"` that no column has would be a text.
    const QUOTE: char = '`';
    const IN_NOTHING: &'static str = "IN (SELECT NULL WHERE 0";
    const NOT_IN_NOTHING: &'static str = "NOT IN (SELECT NULL WHERE 0";
}

impl Dialect for Postgres {
    const PARAMETER: &'static str = "$";
    const QUOTE: char = '"';
    // An empty array has the type of the term; an empty `SELECT NULL` would be text.
    const IN_NOTHING: &'static str = "= ANY ('{}'";
    const NOT_IN_NOTHING: &'static str = "<> ALL ('{}'";
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
    pub(super) text: Cow<'static, str>,
    pub(super) values: Vec<SqlValue>,
    pub(super) dialect: PhantomData<fn() -> D>,
}

impl<D: Dialect> SafeSql<D> {
    /// The text, with a numbered parameter in place of each value. It holds nothing but what the
    /// program's literal holds.
    pub fn text(&self) -> &str {
        &self.text
    }

    #[cfg(feature = "_driver")]
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
