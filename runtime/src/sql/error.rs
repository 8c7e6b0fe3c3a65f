//! `SqlError`: what went wrong with a statement, without the values.

use std::fmt;

use rusqlite_0_41 as rusqlite;

use super::value::Unbindable;

/// A statement that failed.
///
/// `Display` shows the statement's literal text, what is wrong, and SQLite's extended result
/// code. A bound value is never shown, nor is SQLite's own message, which can quote values and
/// names out of a database that somebody else made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlError {
    kind: SqlErrorKind,
    code: Option<i32>,
    statement: String,
    /// The word of the statement at which SQLite stopped reading.
    near: Option<String>,
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
    /// The statement names a table that does not exist.
    NoSuchTable,
    /// The statement, or [`SqlRow::get`](super::SqlRow::get), names a column that does not exist.
    NoSuchColumn,
    /// SQLite cannot read the statement.
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
    /// `execute` ran a statement that answers with rows; use `query`. (What an `INSERT …
    /// RETURNING` changed stays changed.)
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
            statement: statement.to_owned(),
            near: None,
        }
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

    /// The statement's text, with parameters in place of its values.
    pub fn statement(&self) -> &str {
        &self.statement
    }

    /// Whether the same statement may well succeed later: another connection was in the way.
    pub fn is_retryable(&self) -> bool {
        matches!(self.kind, SqlErrorKind::Busy | SqlErrorKind::Locked)
    }

    /// Takes what is safe out of the driver's error. Its message is looked at to tell kinds that
    /// share a code, and then dropped.
    pub(super) fn from_driver(error: &rusqlite::Error, statement: &str) -> Self {
        let mut out = SqlError::new(SqlErrorKind::Other, statement);
        let (code, message) = match error {
            rusqlite::Error::SqliteFailure(error, message) => {
                (error.extended_code, message.as_deref().unwrap_or_default())
            }
            rusqlite::Error::SqlInputError {
                error, msg, offset, ..
            } => {
                out.near = usize::try_from(*offset)
                    .ok()
                    .and_then(|offset| near(statement, offset));
                (error.extended_code, msg.as_str())
            }
            rusqlite::Error::ExecuteReturnedResults => {
                out.kind = SqlErrorKind::AnswersWithRows;
                return out;
            }
            rusqlite::Error::QueryReturnedNoRows => {
                out.kind = SqlErrorKind::NoRow;
                return out;
            }
            _ => return out,
        };
        out.code = Some(code);
        out.kind = kind_of(code, message);
        out
    }
}

/// An error of the driver's own calls (opening, `transaction`, `commit`), which have no statement
/// of ours.
impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        SqlError::from_driver(&error, "")
    }
}

/// The word of *our* text at which SQLite stopped; its own message is not used.
fn near(statement: &str, offset: usize) -> Option<String> {
    let rest = statement.get(offset..)?;
    let end = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '_'))
        .unwrap_or(rest.len());
    let end = end.max(rest.chars().next().map_or(0, char::len_utf8));
    rest.get(..end)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
}

fn kind_of(code: i32, message: &str) -> SqlErrorKind {
    match code & 0xff {
        1 => kind_of_message(message),
        5 => SqlErrorKind::Busy,
        6 => SqlErrorKind::Locked,
        8 => SqlErrorKind::ReadOnly,
        10 => SqlErrorKind::Io,
        11 => SqlErrorKind::Corrupt,
        13 => SqlErrorKind::DiskFull,
        14 => SqlErrorKind::CannotOpen,
        19 => SqlErrorKind::Constraint(match code >> 8 {
            1 => Constraint::Check,
            3 => Constraint::ForeignKey,
            5 => Constraint::NotNull,
            6 => Constraint::PrimaryKey,
            7 => Constraint::Trigger,
            8 => Constraint::Unique,
            12 => Constraint::DataType,
            _ => Constraint::Other,
        }),
        26 => SqlErrorKind::NotADatabase,
        _ => SqlErrorKind::Other,
    }
}

/// `SQLITE_ERROR` is what SQLite answers to every text that it cannot prepare.
fn kind_of_message(message: &str) -> SqlErrorKind {
    if message.starts_with("no such table") {
        SqlErrorKind::NoSuchTable
    } else if message.starts_with("no such column") || message.contains("has no column named") {
        SqlErrorKind::NoSuchColumn
    } else if message.ends_with("syntax error") || message.starts_with("incomplete input") {
        SqlErrorKind::Syntax
    } else {
        SqlErrorKind::Other
    }
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
            SqlErrorKind::NoSuchTable => "there is no such table",
            SqlErrorKind::NoSuchColumn => "there is no such column",
            SqlErrorKind::Syntax => "SQLite cannot read the statement",
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
            Constraint::Trigger => "trigger",
            Constraint::DataType => "column's type",
            Constraint::Other => "rule",
        })
    }
}

impl fmt::Display for SqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind.fmt(f)?;
        if let Some(near) = &self.near {
            write!(f, " near `{near}`")?;
        }
        if let Some(code) = self.code {
            write!(f, " (SQLite code {code})")?;
        }
        if self.statement.is_empty() {
            return Ok(());
        }
        write!(f, " in `{}`", self.statement)
    }
}

impl std::error::Error for SqlError {}
