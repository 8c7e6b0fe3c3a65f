//! Composing HTML of safe parts: what may stand between tags.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::escape::escape_into;
use super::{Flow, Fragment, SafeHtml, SafeUrl};
use crate::taint::{Inert, InertText, Tainted, Text, Trustable, Trusted, narrowed};

/// What an iterator gives, one after another: see [`each`].
#[derive(Clone)]
pub struct Each<I>(I);

/// The items of an iterator as one value of a page.
///
/// ```
/// use taintless::prelude::*;
/// use taintless::html::each;
/// let names = [Tainted::new("tent"), Tainted::new("rope")];
/// let items = each(names.iter().map(|name| html!("<li>{name}</li>")));
/// assert_eq!(html!("<ul>{items}</ul>").into_bytes(), b"<ul><li>tent</li><li>rope</li></ul>");
/// ```
///
/// The iterator is run again each time the value is written. One that runs only once is collected
/// first: `let items: SafeHtml = items.collect();`.
pub fn each<I: IntoIterator<IntoIter: Clone>>(items: I) -> Each<I::IntoIter> {
    Each(items.into_iter())
}

/// Redacted: it may hold what somebody else wrote.
impl<I> fmt::Debug for Each<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Each(…)")
    }
}

#[diagnostic::do_not_recommend]
impl<C: Fragment, I: Iterator<Item: ToHtml<C>> + Clone> ToHtml<C> for Each<I> {
    fn to_html(&self, out: &mut HtmlPart<'_, C>) {
        for part in self.0.clone() {
            part.to_html(out);
        }
    }
}

/// HTML on its way into a page: what an impl of [`ToHtml`] composes.
///
/// It takes safe parts only, so the trait can stay open. Its lifetime keeps the parts of two
/// templates apart: an impl could otherwise exchange them, and leave both with open elements.
pub struct HtmlPart<'a, C: Fragment = Flow> {
    text: &'a mut String,
    fragment: PhantomData<fn() -> C>,
}

impl<'a, C: Fragment> HtmlPart<'a, C> {
    pub(super) fn new(text: &'a mut String) -> Self {
        HtmlPart {
            text,
            fragment: PhantomData,
        }
    }

    /// Appends a safe part.
    pub fn push<P: ToHtml<C> + ?Sized>(&mut self, part: &P) {
        part.to_html(self);
    }

    pub(super) fn push_text(&mut self, text: &str) {
        escape_into(self.text, text);
    }

    pub(super) fn push_safe<D: Fragment>(&mut self, html: &SafeHtml<D>) {
        self.text.push_str(html.text());
    }
}

/// Redacted: it may hold what somebody else wrote.
impl<C: Fragment> fmt::Debug for HtmlPart<'_, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HtmlPart(…)")
    }
}

/// What may stand between tags: text of any origin (escaped), inert values, HTML, and `Vec`,
/// slices and `Option` of these. In a table, a list of options or an SVG (`C`) only HTML of that
/// kind.
///
/// Open: an impl composes safe parts and can do nothing else.
///
/// ```
/// use taintless::prelude::*;
/// use taintless::html::HtmlPart;
/// struct Customer { name: Tainted<String>, since: u16 }
/// impl ToHtml for Customer {
///     fn to_html(&self, out: &mut HtmlPart<'_>) {
///         let Customer { name, since } = self;
///         out.push(&html!("<b>{name}</b> (since {since})"));
///     }
/// }
/// let customer = Customer { name: Tainted::new("A & B".into()), since: 2019 };
/// assert_eq!(html!("<p>{customer}</p>").into_bytes(), b"<p><b>A &amp; B</b> (since 2019)</p>");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand between tags here",
    label = "not text, and not HTML of the kind `{C}`",
    note = "in `Flow` stand text, numbers and `SafeHtml`; `Rows`, `Cells`, `Options` and `Svg` take only `html!` of such elements, `html!(\"<tr>…</tr>\")` for one; a type of your own takes `impl ToHtml` [taintless::errors T401]"
)]
pub trait ToHtml<C: Fragment = Flow> {
    /// Appends this value's safe parts.
    fn to_html(&self, out: &mut HtmlPart<'_, C>);
}

macro_rules! texts {
    ($($(#[$($gen:tt)*])? $ty:ty: |$this:ident| $text:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? ToHtml for $ty {
            fn to_html(&self, out: &mut HtmlPart<'_>) {
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
impl<T: Inert> ToHtml for T {
    fn to_html(&self, out: &mut HtmlPart<'_>) {
        let mut text = String::new();
        self.write_inert(&mut text);
        out.push_text(&text);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToHtml for Trusted<T> {
    fn to_html(&self, out: &mut HtmlPart<'_>) {
        let mut text = String::new();
        self.write(&mut text);
        out.push_text(&text);
    }
}

#[diagnostic::do_not_recommend]
impl<T: Trustable> ToHtml for &Trusted<T> {
    fn to_html(&self, out: &mut HtmlPart<'_>) {
        (**self).to_html(out);
    }
}

#[diagnostic::do_not_recommend]
impl<C: Fragment> ToHtml<C> for SafeHtml<C> {
    fn to_html(&self, out: &mut HtmlPart<'_, C>) {
        out.push_safe(self);
    }
}

#[diagnostic::do_not_recommend]
impl<C: Fragment> ToHtml<C> for &SafeHtml<C> {
    fn to_html(&self, out: &mut HtmlPart<'_, C>) {
        out.push_safe(self);
    }
}

macro_rules! lists {
    ($([$($gen:tt)*] $ty:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<C: Fragment, $($gen)*> ToHtml<C> for $ty {
            fn to_html(&self, out: &mut HtmlPart<'_, C>) {
                for part in self {
 part.to_html(out);
}
            }
        }
    )*};
}
lists! {
    [P: ToHtml<C>] Vec<P>;
    [P: ToHtml<C>] [P];
    [P: ToHtml<C>, const N: usize] [P; N];
}

#[diagnostic::do_not_recommend]
impl<C: Fragment, P: ToHtml<C>> ToHtml<C> for Option<P> {
    fn to_html(&self, out: &mut HtmlPart<'_, C>) {
        if let Some(part) = self {
            part.to_html(out);
        }
    }
}
