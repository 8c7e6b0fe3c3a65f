//! `sql!` on real databases, through every driver: hostile text comes back byte for byte and
//! changes nothing else; what the database refuses is a typed error that shows no value.

use taintless_tests::hostile;

#[macro_use]
mod storing;

mod client;
mod errors;
mod places;
mod records;
mod round_trip;
mod server;
mod types;
