//! `sql!` on sqlx.

mod database;
mod of_postgres;
mod of_sqlite;
mod row;
mod run;

pub use database::SqlxDatabase;
pub use row::SqlxRow;
