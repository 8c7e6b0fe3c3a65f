//! What can be wrong with the database: names the file, never what it holds.

use std::{error, fmt};

use taintless::prelude::*;
use taintless::sql::SqlErrorKind;

/// A database that cannot be used.
#[derive(Debug, Clone)]
pub struct StoreError {
    file: Tainted<String>,
    fault: StoreFault,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StoreFault {
    /// A database of another program.
    NotOurs,
    /// A database of a later version of this program.
    Newer,
    /// What SQLite says.
    Sql(Box<SqlError>),
}

impl From<SqlError> for StoreFault {
    fn from(error: SqlError) -> Self {
        StoreFault::Sql(Box::new(error))
    }
}

impl StoreError {
    pub(super) fn new(file: Tainted<String>, fault: StoreFault) -> Self {
        StoreError { file, fault }
    }

    /// What is wrong.
    pub fn fault(&self) -> &StoreFault {
        &self.fault
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the database {}: {}", self.file.for_log(200), self.fault)
    }
}

impl fmt::Display for StoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let error = match self {
            StoreFault::NotOurs => return f.write_str("it belongs to another program"),
            StoreFault::Newer => {
                return f.write_str("it was made by a later version of this program");
            }
            StoreFault::Sql(error) => error,
        };
        f.write_str(match error.kind() {
            SqlErrorKind::Busy => "it is locked: another program writes to it",
            SqlErrorKind::ReadOnly => "it is read-only",
            SqlErrorKind::DiskFull => "the disk is full",
            SqlErrorKind::CannotOpen => "it cannot be opened or made",
            SqlErrorKind::NotADatabase => "it is not an SQLite database",
            SqlErrorKind::Corrupt => "it is damaged",
            SqlErrorKind::Io => "it cannot be read or written",
            SqlErrorKind::TypeMismatch { .. } => "somebody else has changed what it holds",
            // Made of the program's own text and of SQLite's code.
            _ => return error.fmt(f),
        })?;
        match error.code() {
            Some(code) => write!(f, " (SQLite code {code})"),
            None => Ok(()),
        }
    }
}

impl error::Error for StoreError {}
