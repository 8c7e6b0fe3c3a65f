//! The drivers' own traits for binding and reading, on `Tainted`: for code that has its statements
//! in `params![…]`, `query!` and their like. Each is a feature of its own, and an exit: the traits
//! are public, so whoever calls their methods by hand is given the text (SECURITY.md lists them).

#[cfg(feature = "postgres-types-0_2-bind")]
mod postgres;
#[cfg(feature = "rusqlite-0_41-bind")]
mod rusqlite;
#[cfg(feature = "sqlx-0_9-bind")]
mod sqlx;
