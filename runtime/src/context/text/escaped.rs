//! Text in the form of a context.

use std::fmt;
use std::io;
use std::marker::PhantomData;

use super::table::{Refused, Table};
use crate::taint::{AnyText, Pass};

/// A language that text is written into: a type without values, of [`context!`](crate::context!).
///
/// Its table is verified in const evaluation, however the impl came to be.
pub trait Context {
    /// The dangerous characters, and what is written for each.
    const TABLE: Table;
}

/// Text in the form that the context `C` reads as text; made by [`Escape`](super::Escape) and
/// [`Escaped::of`].
///
/// It has no `Display` and is no `AsRef<str>`, since it is safe in this context and in no other.
#[must_use]
pub struct Escaped<C: ?Sized> {
    text: String,
    // Invariant: one context does not become another that is its supertype.
    context: PhantomData<fn(&C) -> &C>,
}

impl<C: Context> Escaped<C> {
    /// Text of any label or none, in the form of the context.
    ///
    /// # Errors
    /// [`EscapeError`] if it holds a character that the context's table refuses.
    pub fn of<T: AnyText + ?Sized>(text: &T) -> Result<Self, EscapeError> {
        let table = const { C::TABLE };
        let mut raw = String::new();
        text.push_to(&mut raw, Pass::new());
        let mut out = String::new();
        match table.write(&mut out, &raw) {
            Ok(()) => Ok(Escaped::from_form(out)),
            Err(Refused { at }) => Err(EscapeError { at }),
        }
    }

    /// Of a context that refuses nothing.
    pub(super) fn of_any<T: AnyText + ?Sized>(text: &T) -> Self {
        const { assert!(C::TABLE.is_total(), "the context refuses a character") };
        Escaped::of(text).unwrap_or_else(|_| Escaped::from_form(String::new()))
    }
}

impl<C: ?Sized> Escaped<C> {
    pub(super) fn from_form(text: String) -> Self {
        Escaped {
            text,
            context: PhantomData,
        }
    }

    /// The escaped form, for the place in the context that it was made for, and for no other.
    pub fn as_escaped(&self) -> &str {
        &self.text
    }

    /// Writes the escaped form.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_to<W: io::Write + ?Sized>(&self, out: &mut W) -> io::Result<()> {
        out.write_all(self.text.as_bytes())
    }
}

impl<C: ?Sized> Clone for Escaped<C> {
    fn clone(&self) -> Self {
        Escaped::from_form(self.text.clone())
    }
}

/// Redacted: it may hold what somebody else wrote.
impl<C: ?Sized> fmt::Debug for Escaped<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Escaped(…)")
    }
}

/// The text holds a character that the context cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EscapeError {
    at: usize,
}

/// Says where the character is, and nothing of the text.
impl fmt::Display for EscapeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the context cannot hold the character that begins at byte {}",
            self.at
        )
    }
}

impl std::error::Error for EscapeError {}
