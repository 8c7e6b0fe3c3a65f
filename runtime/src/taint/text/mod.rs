//! The vocabulary of tainted text: what can be done with it while it stays tainted.
//!
//! What a method gives back is tainted, or inert. What it takes besides is text of the program
//! ([`TrustedText`]), or, where all of it only becomes part of tainted text, text of any label
//! ([`AnyText`]). None takes a closure: a closure sees what it is given.

mod any;
mod change;
mod choose;
mod cut;
mod join;
mod measure;
mod pieces;
mod search;

#[cfg(feature = "base64")]
mod base64;
#[cfg(feature = "unicode-normalization")]
mod normal;

pub use any::{AnyText, TrustedText};
pub use choose::{check_choices, one_of_tainted};
pub use pieces::Pieces;
