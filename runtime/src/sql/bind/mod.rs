//! Labels and the drivers' own traits.
//!
//! Reading is safe: what comes out of a database is labelled. Binding is an exit, since the traits are
//! public and whoever calls their methods by hand is given the text (SECURITY.md lists them). So it is a
//! feature for each driver, off by default, and of `Tainted` alone; elsewhere it is refused in our words.

#[cfg(any(feature = "postgres-types-0_2-bind", feature = "tokio-postgres-0_7"))]
mod postgres;
#[cfg(feature = "rusqlite-0_41")]
mod rusqlite;
#[cfg(feature = "sqlx-0_9")]
mod sqlx;

/// Never satisfied: it stands in the bounds of the drivers' traits where a label is not bound.
#[diagnostic::on_unimplemented(
    message = "a label is not bound by the driver's own calls, which would hand what is in it to everybody",
    label = "labelled: `sql!` binds it",
    note = "write `sql!(\"INSERT INTO mails (subject) VALUES ({{x}})\").execute(&db)`; for PostgreSQL it is `sql!(postgres \"…\")`, and `.execute_sqlx(&pool)` with sqlx [taintless::errors T535]"
)]
pub trait BoundByDriver: never::Sealed {}

mod never {
    pub trait Sealed {}
}
