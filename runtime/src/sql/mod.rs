//! SQL: literal text and bound values, and rows read back as tainted text.
//!
//! [`sql!`](crate::sql!) splits a statement when the program is compiled and says where each
//! placeholder stands: as a value, as the pattern of a `LIKE`, as the list of an `IN (…)`. In
//! every other place it is a compile error. Values never become text of the statement, so every
//! text may be one, labelled or not.
//!
//! A full-text table (FTS3 to FTS5) takes what is inserted into the column of its own name for a
//! command, so no placeholder stands there: `INSERT INTO ft(ft) VALUES ('optimize')`.
//!
//! A driver's own rows are read into labels too (`row.get::<_, Tainted<String>>(0)`, `query_as!`). Its own
//! calls bind them with one of the features `rusqlite-0_41-bind`, `postgres-types-0_2-bind` and `sqlx-0_9-bind`, and
//! only then: the traits by which drivers bind are public, so that `text.to_sql()` is the text for whoever
//! calls it, and no statement is checked. Each is an exit, listed in SECURITY.md. `Private` has none.

#[cfg(any(feature = "_driver", feature = "postgres-types-0_2-bind"))]
mod bind;
mod direction;
mod fts;
mod like;
mod place;
mod statement;
mod value;
mod write;

#[cfg(feature = "_driver")]
mod column;
#[cfg(feature = "_driver")]
mod error;
#[cfg(any(feature = "sqlx-0_9", feature = "tokio-postgres-0_7"))]
mod postgres;
#[cfg(feature = "_driver")]
mod record;
#[cfg(feature = "rusqlite-0_41")]
mod row;
#[cfg(feature = "rusqlite-0_41")]
mod run;
#[cfg(feature = "rusqlite-0_41")]
mod rusqlite_error;
#[cfg(any(feature = "rusqlite-0_41", feature = "sqlx-0_9"))]
mod sqlite;
#[cfg(feature = "sqlx-0_9")]
mod sqlx;
#[cfg(feature = "tokio-postgres-0_7")]
mod tokio_postgres;

#[cfg(feature = "_driver")]
pub use column::FromColumn;
pub use direction::Direction;
#[cfg(feature = "_driver")]
pub use error::{Constraint, SqlError, SqlErrorKind};
pub use fts::{Fts5Query, fts5_phrase, fts5_prefix, fts5_words};
pub use like::{LikePattern, SearchText, like_contains, like_prefix};
#[cfg(feature = "_driver")]
pub use record::FromSqlRow;
#[cfg(feature = "rusqlite-0_41")]
pub use row::{ColumnIndex, SqlRow};
#[cfg(feature = "sqlx-0_9")]
pub use sqlx::{SqlxDatabase, SqlxRow};
pub use statement::{Dialect, Postgres, SafeSql, Sqlite};
#[cfg(feature = "tokio-postgres-0_7")]
pub use tokio_postgres::PostgresRow;
pub use value::{SqlValue, ToSqlList, ToSqlValue, Unbindable};

#[doc(hidden)]
pub mod hidden {
    //! What the macros of this room expand to.
    pub use super::place::{
        AsDirection, AsName, AsOperator, Glued, InCommand, InComment, InFunction, InLanguage,
        InOrder, InOwnTable, InPattern, InQuotes, InTableCall, IntoOwnTable, List, Pattern, Search,
        SlotRest, Value,
    };
    #[cfg(feature = "_driver")]
    pub use super::record::{Columns, Record};
    pub use super::write::{Fixed, Slot, Writer, fixed, refused};
    #[cfg(feature = "_driver")]
    pub use super::{FromSqlRow, SqlError};
    pub use super::{Postgres, Sqlite};
}
