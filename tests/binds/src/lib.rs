//! A program that has its statements in the drivers' own macros. It is as it was with `String`s: the
//! types of the fields are other ones, and `sqlx.toml` says the same to sqlx.

pub mod by_sqlx;
pub mod by_tokio_postgres;

use taintless::{Private, Tainted};

/// A row of the table `people`.
#[derive(Debug, sqlx::FromRow)]
pub struct Person {
    /// Its number.
    pub id: i32,
    /// As she writes it.
    pub name: Tainted<String>,
    /// What she wrote about herself.
    pub note: Option<Tainted<String>>,
    /// Of a picture.
    pub picture: Tainted<Vec<u8>>,
    /// Where she is reached.
    pub mail: Option<Private<Tainted<String>>>,
}
