//! The labels: who wrote this text?
//!
//! [`Tainted`] text was written by somebody else (a user, a model, a document, a tool);
//! [`Trusted`] text was written by this program, or an authority that it names vouches for it.
//! Text with no label counts as untrusted.
//!
//! Trust is minted by const evaluation and only so: see [`Literal`]. What goes into a label is a
//! closed set of types ([`Taintable`]), because a type of the user's would give the text away by
//! its `Drop`, `Clone` or `Display`, and a shared cell by its alias.

mod assert;
mod hatch;
mod inert;
mod key;
mod lent;
mod literal;
mod log;
mod primitive;
mod set;
mod tainted;
mod text;
mod trusted;

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(any(feature = "chrono", feature = "jiff"))]
mod rfc3339;
#[cfg(feature = "output")]
mod serde;
#[cfg(feature = "uuid")]
mod uuid;

pub use hatch::{Authority, Destination};
pub use inert::{Choice, Inert};
pub use key::TaintKey;
pub use lent::Lent;
pub use literal::{Literal, Literals};
pub use log::LogText;
pub use primitive::Primitive;
pub use set::{Readable, Taintable, Text, Trustable};
pub use tainted::Tainted;
pub use trusted::Trusted;

pub(crate) use inert::InertText;
#[cfg(any(feature = "output", feature = "sql"))]
pub(crate) use primitive::{Atom, sealed::Form};
#[cfg(all(feature = "jiff", feature = "output"))]
pub(crate) use rfc3339::is_duration;
pub(crate) use set::Pass;

#[doc(hidden)]
pub mod hidden {
    //! What the macros of this room expand to.
    pub use super::assert::assert_tainted_eq;
    pub use super::hatch::{check_purpose, endorse_text, expose_tainted, lend_tainted};
    pub use super::text::{check_choices, one_of_tainted};
    pub use super::trusted::{check_trusted, trust_literal};
}
