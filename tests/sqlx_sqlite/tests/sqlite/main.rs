//! `sql!` on sqlx's SQLite: hostile text comes back byte for byte and changes nothing else; what
//! SQLite refuses is a typed error that shows no value; other databases are refused.

#[path = "../../../hostile.rs"]
mod hostile;
#[macro_use]
#[path = "../../../databases/storing.rs"]
mod storing;

mod errors;
mod refusals;
mod round_trip;
mod types;
