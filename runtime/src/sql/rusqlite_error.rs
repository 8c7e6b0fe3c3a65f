//! rusqlite's errors: what is safe in them.

use rusqlite_0_41 as rusqlite;

use super::error::{SqlError, SqlErrorKind, near};

impl SqlError {
    /// Takes what is safe out of the driver's error.
    pub(super) fn from_driver(error: &rusqlite::Error, statement: &str) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(error, message) => {
                let message = message.as_deref().unwrap_or_default();
                SqlError::from_sqlite(error.extended_code, message, statement)
            }
            rusqlite::Error::SqlInputError {
                error, msg, offset, ..
            } => {
                let mut out = SqlError::from_sqlite(error.extended_code, msg, statement);
                out.near = usize::try_from(*offset)
                    .ok()
                    .and_then(|offset| near(statement, offset));
                out
            }
            rusqlite::Error::ExecuteReturnedResults => {
                SqlError::new(SqlErrorKind::AnswersWithRows, statement)
            }
            rusqlite::Error::QueryReturnedNoRows => SqlError::new(SqlErrorKind::NoRow, statement),
            _ => SqlError::new(SqlErrorKind::Other, statement),
        }
    }
}

/// An error of the driver's own calls (opening, `transaction`, `commit`), which have no statement
/// of ours.
impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        SqlError::from_driver(&error, "")
    }
}
