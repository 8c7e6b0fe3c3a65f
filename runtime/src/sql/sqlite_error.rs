//! SQLite's errors: what is safe in them.

use rusqlite_0_41 as rusqlite;

use super::error::{Constraint, SqlError, SqlErrorKind, near};

impl SqlError {
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
                return SqlError::new(SqlErrorKind::AnswersWithRows, statement);
            }
            rusqlite::Error::QueryReturnedNoRows => {
                return SqlError::new(SqlErrorKind::NoRow, statement);
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
