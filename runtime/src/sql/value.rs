//! What can be bound: text, bytes, numbers, nothing.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use crate::taint::{
    Atom, Form as _, Inert, InertText, Privatable, Private, Taintable, Tainted, Trustable, Trusted,
    narrowed,
};

/// A value on its way into a statement: what an impl of [`ToSqlValue`] answers.
///
/// Opaque: it comes from another value's [`to_sql_value`](ToSqlValue::to_sql_value), and a
/// database driver alone reads it.
#[derive(Clone)]
pub struct SqlValue {
    #[cfg_attr(
        not(feature = "_driver"),
        expect(dead_code, reason = "read by the drivers")
    )]
    pub(super) bound: Bound,
}

#[derive(Clone)]
#[cfg_attr(
    not(feature = "_driver"),
    expect(dead_code, reason = "read by the drivers")
)]
pub(super) enum Bound {
    Null,
    /// SQLite has 0 and 1 for it.
    Bool(bool),
    Integer(i64),
    /// Not a number is refused by the driver of SQLite, which would store `NULL` in its place.
    Real(f64),
    Text(String),
    /// The text of a date, a UUID, an address: a type of its own in PostgreSQL, so the server
    /// reads it by the column's type.
    Typed(String),
    Bytes(Vec<u8>),
    Not(Unbindable),
}

/// Why a value cannot be stored as what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unbindable {
    /// An integer that does not fit in 64 bits with a sign.
    TooLarge,
    /// A float that is no number: SQLite would store `NULL` in its place.
    NotANumber,
    /// A search text with a NUL, at which `LIKE` would stop reading and so match too much.
    NulInPattern,
    /// A text with a NUL, which PostgreSQL does not store.
    NulInText,
    /// A number that PostgreSQL's type in its place does not hold exactly.
    DoesNotFit,
    /// PostgreSQL wants a type in its place that the value is not. (Text is not sent as a number,
    /// a date or a `jsonpath`: write `{x}::text::date`.)
    WrongType,
    /// sqlx sends values in binary, and the binary form of this type is not known here: write
    /// `{x}::text::inet`.
    NoBinaryForm,
}

impl fmt::Display for Unbindable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unbindable::TooLarge => "an integer does not fit in 64 bits with a sign",
            Unbindable::NotANumber => "a float is not a number (NaN)",
            Unbindable::NulInPattern => "the text of a search holds a NUL",
            Unbindable::NulInText => "a text holds a NUL, which PostgreSQL does not store",
            Unbindable::DoesNotFit => "a number does not fit the type that the database wants there",
            Unbindable::WrongType => {
                "the database wants another type there; a text is cast in the statement, `{x}::text::date`"
            }
            Unbindable::NoBinaryForm => {
                "its type is sent as text only: cast it in the statement, `{x}::text::inet`"
            }
        })
    }
}

impl SqlValue {
    pub(super) const fn new(bound: Bound) -> Self {
        SqlValue { bound }
    }

    pub(super) const NULL: SqlValue = SqlValue::new(Bound::Null);

    fn text(text: &str) -> Self {
        SqlValue::new(Bound::Text(text.to_owned()))
    }

    fn inert(value: &impl Inert) -> Self {
        match value.to_repr().atom() {
            Atom::Bool(value) => SqlValue::new(Bound::Bool(value)),
            Atom::Integer(Some(value)) => SqlValue::new(Bound::Integer(value)),
            Atom::Integer(None) => SqlValue::new(Bound::Not(Unbindable::TooLarge)),
            Atom::Float(value) => SqlValue::new(Bound::Real(value)),
            Atom::Text => {
                let mut text = String::new();
                value.write_inert(&mut text);
                SqlValue::new(Bound::Typed(text))
            }
        }
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for SqlValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SqlValue(…)")
    }
}

/// What can stand as a value in [`sql!`](crate::sql!): text with any label or none, bytes,
/// inert values, and `Option` of these (`None` is `NULL`). Of the [inert](Inert), integers, floats
/// and `bool` are bound as what they are (SQLite has 0 and 1 for `bool`), the others as their text,
/// which PostgreSQL reads by the type of the column: a UUID, a date, an enum of its own.
///
/// Binding is safe for every text, so plain strings need no label; and a database is where
/// [`Private`] text is kept. Open: an impl answers with the
/// value of one of its parts.
///
/// ```
/// use taintless::prelude::*;
/// use taintless::sql::SqlValue;
/// struct OrderNumber(u32);
/// impl ToSqlValue for OrderNumber {
///     fn to_sql_value(&self) -> SqlValue {
///         self.0.to_sql_value()
///     }
/// }
/// let number = OrderNumber(4711);
/// let statement = sql!("SELECT total FROM orders WHERE number = {number}");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be bound as a value",
    label = "not text, bytes, a number, `bool` or an `Option` of these",
    note = "bind its parts, one placeholder for each; a list stands in `IN ({{x}})`, a search text in `LIKE {{x}}` with `let x = like_contains(&x);`, and JSON is bound as its text [taintless::errors T501]"
)]
pub trait ToSqlValue {
    /// The value.
    fn to_sql_value(&self) -> SqlValue;
}

macro_rules! values {
    ($([$($gen:tt)*] $ty:ty: |$this:ident| $value:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ToSqlValue for $ty {
            fn to_sql_value(&self) -> SqlValue {
                let $this = self;
                $value
            }
        }
    )*};
}
values! {
    [] str: |this| SqlValue::text(this);
    [] String: |this| SqlValue::text(this);
    [] Cow<'_, str>: |this| SqlValue::text(this);
    [] Box<str>: |this| SqlValue::text(this);
    [] Arc<str>: |this| SqlValue::text(this);
    [] [u8]: |this| SqlValue::new(Bound::Bytes(this.to_vec()));
    [] Vec<u8>: |this| this.as_slice().to_sql_value();
    [] Cow<'_, [u8]>: |this| (**this).to_sql_value();
    [const N: usize] [u8; N]: |this| this.as_slice().to_sql_value();
    [T: Inert] T: |this| SqlValue::inert(this);
    [T: Taintable + ToSqlValue] Tainted<T>: |this| this.raw().to_sql_value();
    [T: Privatable + ToSqlValue] Private<T>: |this| this.raw().to_sql_value();
    [T: ToSqlValue] Option<T>: |this| this.as_ref().map_or(SqlValue::NULL, T::to_sql_value);
    [] &str: |this| SqlValue::text(this);
    [] &String: |this| SqlValue::text(this);
    [] &[u8]: |this| (**this).to_sql_value();
    [] &Vec<u8>: |this| (**this).to_sql_value();
    [T: Taintable + ToSqlValue] &Tainted<T>: |this| (**this).to_sql_value();
    [T: Privatable + ToSqlValue] &Private<T>: |this| (**this).to_sql_value();
    [] SqlValue: |this| this.clone();
}

macro_rules! narrowed_values {
    ($($ty:ty),*) => { values! { $([] $ty: |this| this.as_tainted().to_sql_value(); [] &$ty: |this| (**this).to_sql_value();)* } };
}
narrowed::each!(narrowed_values);

/// Bound as its text, which SQLite's JSON functions read.
#[cfg(feature = "output")]
#[diagnostic::do_not_recommend]
impl ToSqlValue for crate::json::JsonBody {
    fn to_sql_value(&self) -> SqlValue {
        SqlValue::new(Bound::Text(self.clone().into_text()))
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable<Target: ToSqlValue>> ToSqlValue for Trusted<T> {
    fn to_sql_value(&self) -> SqlValue {
        (**self).to_sql_value()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable<Target: ToSqlValue>> ToSqlValue for &Trusted<T> {
    fn to_sql_value(&self) -> SqlValue {
        (**self).to_sql_value()
    }
}

/// What can stand in `IN ({x})` of [`sql!`](crate::sql!): a `Vec`, slice, array or `BTreeSet` of
/// values.
///
/// An empty list is a list with nothing in it: `IN` then holds for no row, and `NOT IN` for every
/// row.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no list: `IN ({{x}})` wants one",
    label = "one value",
    note = "make `x` a `Vec` or slice of values, each of which is then bound; for one value write `= {{x}}` [taintless::errors T506]"
)]
pub trait ToSqlList {
    /// The values, in order.
    fn to_sql_list(&self) -> Vec<SqlValue>;
}

macro_rules! lists {
    ($([$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ToSqlList for $ty {
            fn to_sql_list(&self) -> Vec<SqlValue> {
                self.iter().map(ToSqlValue::to_sql_value).collect()
            }
        }
    )*};
}
lists! {
    [T: ToSqlValue] [T];
    [T: ToSqlValue] Vec<T>;
    [T: ToSqlValue] BTreeSet<T>;
    [T: ToSqlValue, const N: usize] [T; N];
}

#[diagnostic::do_not_recommend]
impl<T: Taintable + ToSqlList> ToSqlList for Tainted<T> {
    fn to_sql_list(&self) -> Vec<SqlValue> {
        self.raw().to_sql_list()
    }
}

#[diagnostic::do_not_recommend]
impl<T: Privatable + ToSqlList> ToSqlList for Private<T> {
    fn to_sql_list(&self) -> Vec<SqlValue> {
        self.raw().to_sql_list()
    }
}

#[diagnostic::do_not_recommend]
impl<T: ToSqlList + ?Sized> ToSqlList for &T {
    fn to_sql_list(&self) -> Vec<SqlValue> {
        (**self).to_sql_list()
    }
}
