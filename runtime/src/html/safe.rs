//! `SafeHtml`: what `html!` makes.

use std::fmt;
use std::io;
use std::marker::PhantomData;

use super::{Flow, Fragment, HtmlPart, ToHtml};

/// HTML whose markup was written in the program, and whose every other character was escaped for
/// the place where it stands.
///
/// Made by [`html!`](crate::html!), and by joining what it made. `C` is where it can stand: plain
/// `SafeHtml` is text and ordinary elements or a whole page, `SafeHtml<Rows>` rows of a table (see
/// [`Fragment`]).
///
/// It cannot be printed, compared or turned into a `String` by accident: the way out is a file or
/// a response, [`write_to`](SafeHtml::write_to) and [`into_bytes`](SafeHtml::into_bytes).
///
/// ```
/// use taintless::prelude::*;
/// let name = Tainted::new("<script>");
/// let greeting: SafeHtml = html!("<p>Hello, {name}!</p>");
/// assert_eq!(greeting.into_bytes(), b"<p>Hello, &lt;script&gt;!</p>");
/// ```
#[must_use = "HTML does nothing until it is written; `write_to` and `into_bytes` are the way out"]
pub struct SafeHtml<C: Fragment = Flow> {
    text: String,
    fragment: PhantomData<fn() -> C>,
}

impl SafeHtml {
    /// The content type of a response or file that holds a page.
    pub const CONTENT_TYPE: &'static str = "text/html; charset=utf-8";
}

impl<C: Fragment> SafeHtml<C> {
    /// Of what a template, or several of them, have written.
    pub(super) fn new(text: String) -> Self {
        SafeHtml {
            text,
            fragment: PhantomData,
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The way out: a file or a response.
    ///
    /// # Errors
    /// What `out` answers.
    pub fn write_to(&self, mut out: impl io::Write) -> io::Result<()> {
        out.write_all(self.text().as_bytes())
    }

    /// The way out: the body of a response, in UTF-8.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// Its length in bytes: a `Content-Length`.
    pub fn byte_len(&self) -> usize {
        self.text().len()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }
}

/// Redacted: it may hold what somebody else wrote.
impl<C: Fragment> fmt::Debug for SafeHtml<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SafeHtml(…)")
    }
}

impl<C: Fragment> Clone for SafeHtml<C> {
    fn clone(&self) -> Self {
        SafeHtml::new(self.text.clone())
    }
}

/// Nothing.
impl<C: Fragment> Default for SafeHtml<C> {
    fn default() -> Self {
        SafeHtml::new(String::new())
    }
}

/// One after another.
impl<C: Fragment, P: ToHtml<C>> FromIterator<P> for SafeHtml<C> {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> Self {
        let mut out = SafeHtml::default();
        out.extend(parts);
        out
    }
}

/// One after another.
impl<C: Fragment, P: ToHtml<C>> Extend<P> for SafeHtml<C> {
    fn extend<I: IntoIterator<Item = P>>(&mut self, parts: I) {
        let mut out = HtmlPart::new(&mut self.text);
        for part in parts {
            out.push(&part);
        }
    }
}

/// The refusal of `{html}` in `format!` and of `to_string()`: never satisfied.
#[diagnostic::on_unimplemented(
    message = "`SafeHtml` is not printed into text, where its escaping would be lost",
    label = "HTML",
    note = "put it into a page by `html!(\"<div>{{x}}</div>\")`; the way out is `x.write_to(file)` or `x.into_bytes()` [taintless::errors T407]"
)]
pub trait PrintedAsText: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

impl<C: Fragment + PrintedAsText> fmt::Display for SafeHtml<C> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Err(fmt::Error)
    }
}
