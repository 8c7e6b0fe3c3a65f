//! What `sql!` expands to: a statement of one fixed text, or one that is written.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::marker::PhantomData;

use super::Direction;
use super::fts::Fts5Query;
use super::like::LikePattern;
use super::statement::{Dialect, SafeSql};
use super::value::{SqlValue, ToSqlList, ToSqlValue};
use crate::taint::{Choice, Literals};

/// What stands in one placeholder.
pub struct Slot(Filled);

enum Filled {
    Value(SqlValue),
    List(Vec<SqlValue>),
    /// The text of a [`Choice`], which the program wrote.
    Name(&'static str),
    Direction(Direction),
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
        pattern.value().into()
    }

    pub(super) fn search(search: &Fts5Query) -> Self {
        search.value().into()
    }

    pub(super) fn name<T: Choice>(choice: T) -> Self {
        const { assert_names(T::TEXTS) };
        // An `index` that is out of range is a fault of an impl by hand: no name, no statement.
        Slot(Filled::Name(
            T::TEXTS.get(choice.index()).copied().unwrap_or_default(),
        ))
    }

    pub(super) fn direction(direction: Direction) -> Self {
        Slot(Filled::Direction(direction))
    }
}

/// A name that a database can quote.
const fn assert_names(mut texts: &[&str]) {
    while let [text, rest @ ..] = texts {
        assert!(
            !text.is_empty(),
            "the name of a table or a column is not empty [taintless::errors T509]"
        );
        let mut bytes = text.as_bytes();
        while let [byte, rest @ ..] = bytes {
            assert!(
                *byte != 0,
                "the name of a table or a column holds no NUL [taintless::errors T509]"
            );
            bytes = rest;
        }
        texts = rest;
    }
}

/// A statement that is always the same text.
pub trait Fixed {
    /// The text, with its parameters.
    const TEXT: &'static str;
    /// How many parameters it has.
    const VALUES: usize;
}

/// The statement of that text: nothing is written.
pub fn fixed<F: Fixed, D: Dialect, const N: usize>(slots: [Slot; N]) -> SafeSql<D> {
    const {
        assert!(
            F::VALUES == N,
            "a statement has one value for each placeholder [taintless::errors T507]"
        );
    };
    let values = slots.map(|Slot(filled)| match filled {
        Filled::Value(value) => value,
        Filled::List(_) | Filled::Name(_) | Filled::Direction(_) => SqlValue::NULL,
    });
    SafeSql {
        text: Cow::Borrowed(F::TEXT),
        values: Vec::from(values),
        dialect: PhantomData,
    }
}

/// A statement with lists, names or parts that may be left out.
pub struct Writer<L: Literals, D: Dialect> {
    text: String,
    values: Vec<SqlValue>,
    of: PhantomData<fn() -> (L, D)>,
}

impl<L: Literals, D: Dialect> Writer<L, D> {
    const LENGTH: usize = {
        let (mut texts, mut length) = (L::TEXTS, 0);
        while let [text, rest @ ..] = texts {
            length += text.len() + 8;
            texts = rest;
        }
        length
    };

    /// Nothing yet.
    #[expect(clippy::new_without_default, reason = "for the macro alone")]
    pub fn new() -> Self {
        Writer {
            text: String::with_capacity(Self::LENGTH),
            values: Vec::new(),
            of: PhantomData,
        }
    }

    /// Writes a text of the program.
    pub fn text<const AT: usize>(&mut self) {
        let text = const {
            assert!(
                AT < L::TEXTS.len(),
                "a statement has one text for each part [taintless::errors T507]"
            );
            L::TEXTS.split_at(AT).1
        };
        self.text
            .push_str(text.first().copied().unwrap_or_default());
    }

    /// Writes a parameter, a name or a direction.
    pub fn slot(&mut self, slot: Slot) {
        match slot.0 {
            Filled::Value(value) => self.parameter(value),
            Filled::List(_) => {}
            Filled::Name(name) => self.name(name),
            Filled::Direction(Direction::Ascending) => self.text.push_str("ASC"),
            Filled::Direction(Direction::Descending) => self.text.push_str("DESC"),
        }
    }

    /// Writes `IN (` and the parameters of a list.
    pub fn list<const NEGATED: bool>(&mut self, slot: Slot) {
        let list = match slot.0 {
            Filled::List(list) => list,
            _ => Vec::new(),
        };
        self.text.push_str(match (list.is_empty(), NEGATED) {
            (true, false) => D::IN_NOTHING,
            (true, true) => D::NOT_IN_NOTHING,
            (false, false) => "IN (",
            (false, true) => "NOT IN (",
        });
        for (at, value) in list.into_iter().enumerate() {
            self.text.push_str(if at == 0 { "" } else { ", " });
            self.parameter(value);
        }
    }

    fn parameter(&mut self, value: SqlValue) {
        self.values.push(value);
        // Writing to a `String` does not fail.
        let _ = write!(self.text, "{}{}", D::PARAMETER, self.values.len());
    }

    fn name(&mut self, name: &str) {
        self.text.push(D::QUOTE);
        for c in name.chars() {
            if c == D::QUOTE {
                self.text.push(c);
            }
            self.text.push(c);
        }
        self.text.push(D::QUOTE);
    }

    /// The statement.
    pub fn finish(self) -> SafeSql<D> {
        SafeSql {
            text: Cow::Owned(self.text),
            values: self.values,
            dialect: PhantomData,
        }
    }
}

/// The stub of a refused call: no text.
pub fn refused<D: Dialect>() -> SafeSql<D> {
    SafeSql {
        text: Cow::Borrowed(""),
        values: Vec::new(),
        dialect: PhantomData,
    }
}
