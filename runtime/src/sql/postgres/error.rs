//! PostgreSQL's errors: what is safe in them.

use super::super::error::{Constraint, Name, SqlError, SqlErrorKind, near};

/// What a driver tells of a server's error. Its message, its detail and its hint are left behind:
/// they quote rows and values.
pub(in super::super) struct ServerError<'a> {
    pub(in super::super) sqlstate: &'a str,
    pub(in super::super) constraint: Option<&'a str>,
    /// Which character of the statement, from 1.
    pub(in super::super) position: Option<usize>,
}

impl SqlError {
    pub(in super::super) fn from_server(error: &ServerError<'_>, statement: &str) -> Self {
        let mut out = SqlError::new(kind_of(error.sqlstate), statement);
        // A trigger chooses a code of its own: what has the form of one is kept.
        let is_code = error.sqlstate.bytes().all(|it| it.is_ascii_alphanumeric());
        out.sqlstate = error
            .sqlstate
            .as_bytes()
            .try_into()
            .ok()
            .filter(|_| is_code);
        out.constraint = error.constraint.map(|name| Name(name.into()));
        out.near = error.position.and_then(|position| {
            let before = position.checked_sub(1)?;
            let (offset, _) = statement.char_indices().nth(before)?;
            near(statement, offset)
        });
        out
    }
}

fn kind_of(sqlstate: &str) -> SqlErrorKind {
    let constraint = match sqlstate {
        "23502" => Constraint::NotNull,
        "23503" => Constraint::ForeignKey,
        // The keys of a table are `UNIQUE` rules too, and have no code of their own.
        "23505" => Constraint::Unique,
        "23514" => Constraint::Check,
        "23P01" => Constraint::Exclusion,
        "P0001" => Constraint::Trigger,
        _ if sqlstate.starts_with("23") => Constraint::Other,
        _ => return kind_of_others(sqlstate),
    };
    SqlErrorKind::Constraint(constraint)
}

fn kind_of_others(sqlstate: &str) -> SqlErrorKind {
    match sqlstate {
        "55P03" => SqlErrorKind::Busy,
        "40001" | "40P01" => SqlErrorKind::Conflict,
        "57014" => SqlErrorKind::Cancelled,
        "25006" => SqlErrorKind::ReadOnly,
        "53100" => SqlErrorKind::DiskFull,
        "XX001" | "XX002" => SqlErrorKind::Corrupt,
        "58030" => SqlErrorKind::Io,
        "42501" => SqlErrorKind::Permission,
        "42P01" => SqlErrorKind::NoSuchTable,
        "42703" => SqlErrorKind::NoSuchColumn,
        "42601" => SqlErrorKind::Syntax,
        "57P01" | "57P02" | "57P03" | "53300" => SqlErrorKind::Connection,
        _ if sqlstate.starts_with("08") => SqlErrorKind::Connection,
        _ if sqlstate.starts_with("22") => SqlErrorKind::Data,
        _ => SqlErrorKind::Other,
    }
}
