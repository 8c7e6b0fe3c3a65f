//! What the drivers of SQLite share: the values that it stores, and what is safe in its errors.

use super::error::{Constraint, SqlError, SqlErrorKind};
use super::value::{Bound, SqlValue, Unbindable};

/// A value as SQLite stores it.
#[derive(Clone, Copy)]
pub(super) enum Stored<'a> {
    Null,
    Integer(i64),
    Real(f64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// What is bound in the place of a value.
pub(super) fn stored(value: &SqlValue) -> Result<Stored<'_>, Unbindable> {
    Ok(match &value.bound {
        Bound::Null => Stored::Null,
        Bound::Bool(value) => Stored::Integer((*value).into()),
        Bound::Integer(value) => Stored::Integer(*value),
        // SQLite would store `NULL` in its place.
        Bound::Real(value) if value.is_nan() => return Err(Unbindable::NotANumber),
        Bound::Real(value) => Stored::Real(*value),
        Bound::Text(text) | Bound::Typed(text) => Stored::Text(text),
        Bound::Bytes(bytes) => Stored::Bytes(bytes),
        Bound::Not(why) => return Err(*why),
    })
}

impl SqlError {
    /// By SQLite's extended result code. Its message is looked at to tell kinds that share a code,
    /// and then dropped.
    pub(super) fn from_sqlite(code: i32, message: &str, statement: &str) -> Self {
        let mut out = SqlError::new(kind_of(code, message), statement);
        out.code = Some(code);
        out
    }
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
