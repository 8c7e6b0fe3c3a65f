//! `SqlError`: what went wrong with a statement, without the values.

use std::fmt;

use super::value::Unbindable;

/// A statement that failed.
///
/// `Display` shows the statement's literal text, what is wrong, and the database's code for it. A
/// bound value is never shown, nor is the database's own message, which can quote values, and
/// names that somebody else chose. The driver's error is dropped, so there is no `source`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlError {
    pub(super) kind: SqlErrorKind,
    pub(super) code: Option<i32>,
    pub(super) sqlstate: Option<[u8; 5]>,
    pub(super) constraint: Option<Name>,
    statement: Box<str>,
    /// The word of the statement at which the database stopped reading.
    pub(super) near: Option<Box<str>>,
    /// The name that the program has for the column, in its list of them. (One reference more, and
    /// the error stays small.)
    column: Option<&'static &'static str>,
}

/// The name of a constraint, as the server told it: a trigger may have put any text there.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Name(pub(super) Box<str>);

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SqlErrorKind {
    /// Another connection holds the database. Trying again may help.
    Busy,
    /// A table is in use by this connection itself.
    Locked,
    /// The database, or the connection, allows no writing.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// A rule of the schema forbids it.
    Constraint(Constraint),
    /// The file is damaged.
    Corrupt,
    /// The file is no database.
    NotADatabase,
    /// The file cannot be opened.
    CannotOpen,
    /// Reading or writing the file failed.
    Io,
    /// PostgreSQL undid the transaction because of another one (a deadlock, a serialization
    /// failure). All of it may well succeed when it is run again.
    Conflict,
    /// The server stopped the statement: its time was up, or somebody cancelled it.
    Cancelled,
    /// The connection is lost, or none could be had.
    Connection,
    /// The user of the database has no right to do it.
    Permission,
    /// A text is not one of the column's type, or a number does not fit in it.
    Data,
    /// The statement names a table that does not exist.
    NoSuchTable,
    /// The statement, or a row's `get`, names a column that does not exist.
    NoSuchColumn,
    /// Two columns of the answer have the name of one field: name them apart, `AS other`.
    AmbiguousColumn,
    /// The database cannot read the statement.
    Syntax,
    /// A column holds another type than the one asked for.
    TypeMismatch {
        /// The column's number, from 0. Its name may be what the database chose.
        column: usize,
        /// What was asked for.
        expected: &'static str,
        /// What it holds.
        found: &'static str,
    },
    /// A column holds `NULL`, and what was asked for is no `Option`.
    Null {
        /// The column's number, from 0.
        column: usize,
    },
    /// A value cannot be bound.
    Value {
        /// Which value of the statement, from 1.
        number: usize,
        /// Why.
        why: Unbindable,
    },
    /// One row was wanted and there is none.
    NoRow,
    /// One row was wanted and there are more.
    ManyRows,
    /// `execute` was given a statement that answers with rows; use `query`. (On SQLite, what an
    /// `INSERT … RETURNING` changed stays changed; PostgreSQL has then run nothing.)
    AnswersWithRows,
    /// Something else; see the code.
    Other,
}

/// Which rule of the schema forbids it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Constraint {
    /// `UNIQUE`
    Unique,
    /// `PRIMARY KEY`
    PrimaryKey,
    /// `NOT NULL`
    NotNull,
    /// `CHECK`
    Check,
    /// `REFERENCES`
    ForeignKey,
    /// `EXCLUDE`
    Exclusion,
    /// A trigger that raises.
    Trigger,
    /// The type of a column of a `STRICT` table.
    DataType,
    /// Another one; see the code.
    Other,
}

impl SqlError {
    pub(super) fn new(kind: SqlErrorKind, statement: &str) -> Self {
        SqlError {
            kind,
            code: None,
            sqlstate: None,
            constraint: None,
            statement: statement.into(),
            near: None,
            column: None,
        }
    }

    pub(super) fn of_column(self, name: &'static &'static str) -> Self {
        let column = Some(name);
        SqlError { column, ..self }
    }

    /// What went wrong.
    pub fn kind(&self) -> &SqlErrorKind {
        &self.kind
    }

    /// SQLite's extended result code (<https://sqlite.org/rescode.html>), where it is SQLite that
    /// failed.
    pub fn code(&self) -> Option<i32> {
        self.code
    }

    /// PostgreSQL's five characters for what went wrong (SQLSTATE), where it is the server that
    /// failed.
    pub fn sqlstate(&self) -> Option<&str> {
        let code = self.sqlstate.as_ref()?;
        std::str::from_utf8(code).ok()
    }

    /// Whether PostgreSQL says that the constraint of this name was broken. (The name itself is
    /// not handed out: a trigger can raise an error with any text in its place.)
    pub fn violates(&self, constraint: &str) -> bool {
        self.constraint
            .as_ref()
            .is_some_and(|it| *it.0 == *constraint)
    }

    /// The statement's text, with parameters in place of its values.
    pub fn statement(&self) -> &str {
        &self.statement
    }

    /// The column's name, as the struct has it that the row was read into
    /// ([`FromSqlRow`](super::FromSqlRow)).
    pub fn column(&self) -> Option<&'static str> {
        self.column.copied()
    }

    /// Whether the same may well succeed later: another connection was in the way. After
    /// [`SqlErrorKind::Conflict`] it is the whole transaction that is run again.
    pub fn is_retryable(&self) -> bool {
        let kind = &self.kind;
        matches!(
            kind,
            SqlErrorKind::Busy | SqlErrorKind::Locked | SqlErrorKind::Conflict
        )
    }
}

/// The word of *our* text at which the database stopped; its own message is not used.
pub(super) fn near(statement: &str, offset: usize) -> Option<Box<str>> {
    let rest = statement.get(offset..)?;
    let end = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(rest.len());
    let end = end.max(rest.chars().next().map_or(0, char::len_utf8));
    rest.get(..end)
        .filter(|word| !word.is_empty())
        .map(Box::from)
}

impl fmt::Display for SqlErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            SqlErrorKind::Busy => "the database is busy with another connection",
            SqlErrorKind::Locked => "a table is locked by this connection",
            SqlErrorKind::ReadOnly => "the database is read-only",
            SqlErrorKind::DiskFull => "the disk is full",
            SqlErrorKind::Constraint(constraint) => {
                return write!(f, "a {constraint} of the schema forbids it");
            }
            SqlErrorKind::Corrupt => "the database file is damaged",
            SqlErrorKind::NotADatabase => "the file is not a database",
            SqlErrorKind::CannotOpen => "the database file cannot be opened",
            SqlErrorKind::Io => "the database file cannot be read or written",
            SqlErrorKind::Conflict => "another transaction was in the way",
            SqlErrorKind::Cancelled => "the statement was stopped",
            SqlErrorKind::Connection => "there is no connection to the database",
            SqlErrorKind::Permission => "the database's user has no right to do it",
            SqlErrorKind::Data => "a value is not one of the type that the database wants",
            SqlErrorKind::NoSuchTable => "there is no such table",
            SqlErrorKind::NoSuchColumn => "there is no such column",
            SqlErrorKind::AmbiguousColumn => "two columns have that name",
            SqlErrorKind::Syntax => "the database cannot read the statement",
            SqlErrorKind::TypeMismatch {
                column,
                expected,
                found,
            } => {
                return write!(
                    f,
                    "column {column}, counted from 0, holds {found}, not {expected}"
                );
            }
            SqlErrorKind::Null { column } => {
                return write!(
                    f,
                    "column {column}, counted from 0, holds NULL; read it as an `Option`"
                );
            }
            SqlErrorKind::Value { number, why } => {
                return write!(f, "value {number} cannot be bound: {why}");
            }
            SqlErrorKind::NoRow => "one row was wanted and there is none",
            SqlErrorKind::ManyRows => "one row was wanted and there are more",
            SqlErrorKind::AnswersWithRows => "the statement answers with rows; use `query`",
            SqlErrorKind::Other => "the database refused it",
        })
    }
}

impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Constraint::Unique => "`UNIQUE` rule",
            Constraint::PrimaryKey => "`PRIMARY KEY` rule",
            Constraint::NotNull => "`NOT NULL` rule",
            Constraint::Check => "`CHECK` rule",
            Constraint::ForeignKey => "foreign key",
            Constraint::Exclusion => "`EXCLUDE` rule",
            Constraint::Trigger => "trigger",
            Constraint::DataType => "column's type",
            Constraint::Other => "rule",
        })
    }
}

impl fmt::Display for SqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        if let Some(column) = self.column {
            write!(f, ": `{column}`")?;
        }
        if let Some(near) = &self.near {
            write!(f, " near `{near}`")?;
        }
        if let Some(code) = self.code {
            write!(f, " (SQLite code {code})")?;
        }
        if let Some(code) = self.sqlstate() {
            write!(f, " (SQLSTATE {code})")?;
        }
        if self.statement.is_empty() {
            return Ok(());
        }
        write!(f, " in `{}`", self.statement)
    }
}

impl std::error::Error for SqlError {}
