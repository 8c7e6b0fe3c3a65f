//! `sql!` on sqlx.

mod database;
mod row;
mod run;

pub use database::SqlxDatabase;
pub use row::SqlxRow;
