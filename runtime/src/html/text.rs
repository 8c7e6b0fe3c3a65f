//! What may stand where HTML takes text alone: attributes, titles, text fields, SVG labels.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::SafeUrl;
use super::escape::{escape_into, escape_written};
use crate::taint::{Inert, InertText, Tainted, Text, Trustable, Trusted, narrowed};

/// Text on its way into an attribute, a title or a text field: what an impl of [`ToHtmlText`]
/// composes.
pub struct HtmlText<'a> {
    out: &'a mut String,
}

impl<'a> HtmlText<'a> {
    pub(super) fn new(out: &'a mut String) -> Self {
        HtmlText { out }
    }

    /// Appends text, escaped.
    pub fn push<P: ToHtmlText + ?Sized>(&mut self, part: &P) {
        part.to_html_text(self);
    }

    fn push_text(&mut self, text: &str) {
        escape_into(self.out, text);
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for HtmlText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HtmlText(…)")
    }
}

/// What may stand where HTML takes text alone (attributes, `title`, `textarea`, `option`, labels
/// in an SVG): text of any origin, inert values, and `Vec`, slices and `Option` of these. No HTML:
/// there its tags would be letters.
///
/// Open: an impl composes text, which is escaped.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand where HTML takes text alone",
    label = "not text",
    note = "attributes, `title`, `textarea` and `option` take text and numbers; HTML stands between other tags: `<div>{{x}}</div>` [taintless::errors T401]"
)]
pub trait ToHtmlText {
    /// Appends this value's text.
    fn to_html_text(&self, out: &mut HtmlText<'_>);
}

macro_rules! texts {
    ($($(#[$($gen:tt)*])? $ty:ty: |$this:ident| $text:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? ToHtmlText for $ty {
            fn to_html_text(&self, out: &mut HtmlText<'_>) {
                let $this = self;
                out.push_text($text);
            }
        }
    )*};
}
texts! {
    str: |this| this;
    &str: |this| this;
    String: |this| this;
    &String: |this| this;
    Cow<'_, str>: |this| this;
    Box<str>: |this| this;
    Arc<str>: |this| this;
    SafeUrl: |this| this.text();
    &SafeUrl: |this| this.text();
    #[T: Text] Tainted<T>: |this| this.text();
    #[T: Text] &Tainted<T>: |this| this.text();
}

macro_rules! narrowed_texts {
    ($($ty:ty),*) => { texts! { $($ty: |this| this.as_tainted().text(); &$ty: |this| this.as_tainted().text();)* } };
}
narrowed::each!(narrowed_texts);

#[diagnostic::do_not_recommend]
impl<T: Inert> ToHtmlText for T {
    fn to_html_text(&self, out: &mut HtmlText<'_>) {
        escape_written(out.out, |out| self.write_inert(out));
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToHtmlText for Trusted<T> {
    fn to_html_text(&self, out: &mut HtmlText<'_>) {
        escape_written(out.out, |out| self.write(out));
    }
}

macro_rules! lists {
    ($([$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($gen)*> ToHtmlText for $ty {
            fn to_html_text(&self, out: &mut HtmlText<'_>) {
                for part in self {
 part.to_html_text(out);
}
            }
        }
    )*};
}
lists! {
    [P: ToHtmlText] Vec<P>;
    [P: ToHtmlText] [P];
    [P: ToHtmlText, const N: usize] [P; N];
}

#[diagnostic::do_not_recommend]
impl<P: ToHtmlText> ToHtmlText for Option<P> {
    fn to_html_text(&self, out: &mut HtmlText<'_>) {
        if let Some(part) = self {
            part.to_html_text(out);
        }
    }
}
