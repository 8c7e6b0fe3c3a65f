//! `sql!` on tokio-postgres.

mod row;
mod run;

pub use row::PostgresRow;
