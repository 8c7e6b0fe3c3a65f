//! What the drivers of PostgreSQL share: values on the wire, by the type that the server wants,
//! and what its errors may say.

mod error;
mod kind;
mod numeric;
mod read;
#[cfg(feature = "sqlx-0_9")]
mod spell;
mod time;
mod uuid;
mod wire;

pub(super) use error::ServerError;
pub(super) use kind::Kind;
pub(super) use read::column;
#[cfg(feature = "sqlx-0_9")]
pub(super) use spell::in_binary;
pub(super) use wire::{Wire, wire};
