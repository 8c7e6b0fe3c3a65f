//! What may stand in an argument.

use std::fmt;

use crate::context::path::FileName;
use crate::taint::{AnyText, Inert, InertText, Pass};

/// The text of an argument while it is composed: what an impl of [`ToArgument`] appends to.
///
/// It shows nothing and gives nothing back.
pub struct Argument<'a> {
    out: &'a mut String,
}

impl<'a> Argument<'a> {
    pub(super) fn new(out: &'a mut String) -> Self {
        Argument { out }
    }

    /// Appends text.
    pub fn push<P: ToArgument + ?Sized>(&mut self, part: &P) {
        part.to_argument(self);
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for Argument<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Argument(…)")
    }
}

/// What may stand as `{x}` in [`command!`](crate::command!): text of any origin, inert values,
/// file names, checked addresses.
///
/// Open: an impl composes text, which is checked as one argument. What is
/// [`Private`](crate::Private) is none: every user of the machine sees the arguments of its programs.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be an argument of a program",
    label = "not text",
    note = "write text, a number, a `FileName` or a `SafeUrl`; bytes are handed over as `.input(&bytes)` [taintless::errors T921]"
)]
pub trait ToArgument {
    /// Appends this value's text.
    fn to_argument(&self, out: &mut Argument<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: AnyText + ?Sized> ToArgument for T {
    fn to_argument(&self, out: &mut Argument<'_>) {
        self.push_to(out.out, Pass::new());
    }
}

#[diagnostic::do_not_recommend]
impl ToArgument for FileName {
    fn to_argument(&self, out: &mut Argument<'_>) {
        out.out.push_str(self.text());
    }
}

#[cfg(feature = "html")]
#[diagnostic::do_not_recommend]
impl ToArgument for crate::html::SafeUrl {
    fn to_argument(&self, out: &mut Argument<'_>) {
        out.out.push_str(self.text());
    }
}

/// What may stand as `{x}` beside a slash: the name of a file, which leads nowhere else.
///
/// Sealed.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the name of a file, and a part of a path is nothing else",
    label = "it could hold `../`",
    note = "check it before: `let x = FileName::parse(&x)?;` [taintless::errors T924]"
)]
pub trait ToFileName: sealed::Sealed {
    #[doc(hidden)]
    fn push_name(&self, out: &mut String, pass: Pass);
}

mod sealed {
    pub trait Sealed {}
}

impl sealed::Sealed for FileName {}
#[diagnostic::do_not_recommend]
impl ToFileName for FileName {
    fn push_name(&self, out: &mut String, _: Pass) {
        out.push_str(self.text());
    }
}

impl sealed::Sealed for crate::Slug {}
#[diagnostic::do_not_recommend]
impl ToFileName for crate::Slug {
    fn push_name(&self, out: &mut String, _: Pass) {
        out.push_str(self.as_tainted().text());
    }
}

impl<T: Inert> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: Inert> ToFileName for T {
    fn push_name(&self, out: &mut String, _: Pass) {
        self.write_inert(out);
    }
}
