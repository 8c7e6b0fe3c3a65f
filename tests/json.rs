//! What goes out as JSON: beside serde, and into SQLite and PostgreSQL.

#[path = "json/beside_serde.rs"]
mod beside_serde;
#[path = "json/body.rs"]
mod body;
#[path = "json/by_hand.rs"]
mod by_hand;
#[path = "json/columns.rs"]
mod columns;
#[path = "json/hygiene.rs"]
mod hygiene;
#[path = "json/postgres.rs"]
mod postgres;
#[path = "json/twins.rs"]
mod twins;
#[path = "json/types.rs"]
mod types;
