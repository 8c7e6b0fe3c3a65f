//! The labels: who wrote this text?
//!
//! [`Tainted`] text was written by somebody else (a user, a model, a document, a tool);
//! [`Trusted`] text was written by this program, or an authority that it names vouches for it.
//! Text with no label counts as untrusted. And who may see it? [`Private`] text, whoever wrote it,
//! is worked with and not sent.
//!
//! Trust is minted by const evaluation and only so: see [`Literal`]. What goes into a label is a
//! closed set of types ([`Taintable`]), because a type of the user's would give the text away by
//! its `Drop`, `Clone` or `Display`, and a shared cell by its alias.

mod assert;
mod bytes;
mod carry;
mod hatch;
mod inert;
mod key;
mod lent;
mod list;
mod literal;
mod log;
mod narrow;
mod order;
mod primitive;
mod private;
mod refuse;
mod set;
mod tainted;
#[cfg(test)]
mod tests;
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

pub use carry::Labelled;
pub use hatch::{Authority, Destination, Disclosable};
pub use inert::{Choice, Inert};
pub use key::TaintKey;
pub use lent::{Lendable, Lent};
pub use list::Items;
pub use literal::{Literal, Literals};
pub use log::LogText;
#[cfg(feature = "context")]
pub(crate) use log::is_plain;
#[cfg(feature = "output")]
pub use narrow::FileId;
pub use narrow::{EmailAddress, Hostname, NarrowError, PhoneNumber, Slug};
pub use order::sort_by_tainted;
pub use primitive::Primitive;
pub use private::{Few, Last, Privatable, Private, PrivateText, Public, Same};
pub use refuse::{Mappable, Passable, Readable, Spellable};
pub use set::{Bytes, Held, Measured, Taintable, Text, Trustable};
pub use tainted::Tainted;
pub use text::{AnyText, Pieces, TrustedText};
pub use trusted::Trusted;

#[cfg(feature = "output")]
pub(crate) use assert::{at, count_difference, fail, text_difference};
pub(crate) use inert::InertText;
#[cfg(any(
    feature = "html",
    feature = "output",
    feature = "prompt",
    feature = "sql"
))]
pub(crate) use narrow::narrowed;
#[cfg(any(feature = "minijinja-3", feature = "output", feature = "sql"))]
pub(crate) use primitive::{Atom, sealed::Form};
#[cfg(all(feature = "jiff", feature = "output"))]
pub(crate) use rfc3339::is_duration;
pub(crate) use set::Pass;

#[doc(hidden)]
pub mod hidden {
    //! What the macros of this room expand to.
    pub use super::assert::{ExpectedTexts, LabelledTexts, Texts, assert_tainted_eq};
    pub use super::hatch::{
        check_purpose, disclose_private, endorse_text, expose_tainted, lend_tainted,
        lend_tainted_async,
    };
    pub use super::text::{check_choices, one_of_tainted};
    pub use super::trusted::{check_trusted, trust_literal};
}
