//! JSON on its way out: answers to browsers, events, JSON columns, bodies of requests.
//!
//! JSON is safe for every text, so text of any label goes out, and text of none. What must not
//! happen is that a serializer reads it on the way: [`Serialize`](serde::Serialize) hands each text
//! to a serializer of anybody's choice, so [`Tainted`](crate::Tainted) has none. [`JsonOut`] hands it
//! to a writer of ours, which an impl can only compose with, and what comes out is a [`JsonBody`].
//!
//! The writer calls `serde_json` for each text and number, in one pass and with no tree in between.
//! It takes exactly one value, which types prove: a [`JsonWriter`] is used up by the value that is
//! written, and [`Written`], which an impl answers with, comes from there and from nowhere else.

#[cfg(feature = "axum-0_8")]
mod axum;
mod body;
mod container;
mod map;
mod out;
#[cfg(feature = "postgres-types-0_2")]
mod postgres;
mod value;
mod write;

pub use body::JsonBody;
pub(crate) use map::members;
pub use map::{JsonKey, MemberName};
pub use out::{JsonMembers, JsonOut};
#[cfg(feature = "postgres-types-0_2")]
pub use postgres::NulInJsonb;
pub use write::{JsonArray, JsonObject, JsonWriter, Written};

#[doc(hidden)]
pub mod hidden {
    //! What `#[derive(JsonOut)]` expands to.
    pub use super::out::{JsonField, JsonMembers, JsonOut, member_name};
    pub use super::write::{JsonArray, JsonObject, JsonWriter, Written};
}
