//! What `html!` expands to: a writer whose every call names a piece of the template.
//!
//! The literal pieces and the context after each travel as const data, and a call is checked
//! against them when the program is compiled: `writer.flow::<3>(…)` compiles only where piece 3 is
//! followed by a `Flow` placeholder. So no call can quietly pair an escaper with another place.

use std::marker::PhantomData;

use super::compose::HtmlPart;
use super::escape::{escape_into, escape_written};
use super::text::HtmlText;
use super::url_part::{Encoding, UrlPart};
use super::{
    Cells, Flow, Fragment, Options, Rows, SafeHtml, Svg, ToHtml, ToHtmlText, ToUrl, ToUrlPart,
};
use crate::__private::Nothing;
use crate::taint::{Inert, InertText};

/// What follows a piece of literal text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Context {
    /// Text, or HTML of this kind.
    Flow,
    /// HTML of this kind.
    Rows,
    /// HTML of this kind.
    Cells,
    /// HTML of this kind.
    Options,
    /// HTML of this kind.
    Svg,
    /// Text alone.
    Text,
    /// An inert value.
    Number,
    /// A whole URL.
    Url,
    /// A part of a URL's path.
    UrlPath,
    /// A part of a URL's query or fragment.
    UrlQuery,
    /// Nothing: the end of a literal.
    End,
}

/// Literal text, and what follows it.
#[derive(Clone, Copy, Debug)]
pub struct Piece(pub &'static str, pub Context);

/// The pieces of one template. An associated const holds no run-time data, so the texts were
/// written in the program; that the contexts are true is the macro's word.
pub trait Pieces {
    /// In the order in which the literals stand in the program.
    const PIECES: &'static [Piece];
}

impl Pieces for Nothing {
    const PIECES: &'static [Piece] = &[];
}

/// The text of piece `at`, if `context` follows it. Evaluated when the program is compiled.
const fn text_before<P: Pieces>(at: usize, context: Context) -> &'static str {
    assert!(
        at < P::PIECES.len(),
        "the template has no such piece [taintless::errors T406]"
    );
    let Piece(text, follows) = P::PIECES[at];
    assert!(
        follows as u8 == context as u8,
        "the piece is followed by another context [taintless::errors T406]"
    );
    text
}

/// The sum of all literal text: what is reserved at first.
const fn literal_len<P: Pieces>() -> usize {
    let mut len = 0;
    let mut at = 0;
    while at < P::PIECES.len() {
        len += P::PIECES[at].0.len();
        at += 1;
    }
    len
}

/// How far a template was written.
#[derive(Clone, Copy, Debug)]
pub struct Mark(usize);

/// Writes the template `P`, a fragment of the kind `C`.
pub struct Writer<P: Pieces, C: Fragment> {
    text: String,
    pieces: PhantomData<fn() -> (P, C)>,
}

impl<P: Pieces, C: Fragment> Writer<P, C> {
    /// Nothing yet.
    #[expect(
        clippy::new_without_default,
        reason = "generated code calls it by this name"
    )]
    #[must_use]
    pub fn new() -> Self {
        Writer {
            text: String::with_capacity(const { literal_len::<P>() }),
            pieces: PhantomData,
        }
    }

    /// What was written.
    pub fn finish(self) -> SafeHtml<C> {
        SafeHtml::new(self.text)
    }

    /// How far it is written.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark(self.text.len())
    }

    /// Takes back what was written since `mark`: an iteration that was left early may have left
    /// an element open. (All of it, where another template's mark ends inside of a character.)
    pub fn back_to(&mut self, mark: Mark) {
        let len = mark.0;
        if len < self.text.len() {
            let is_whole = self.text.is_char_boundary(len);
            self.text.truncate(if is_whole { len } else { 0 });
        }
    }

    /// Piece `AT`, the last of its literal.
    pub fn end<const AT: usize>(&mut self) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::End) });
    }

    /// Piece `AT`, then text alone.
    pub fn text<const AT: usize>(&mut self, value: &(impl ToHtmlText + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Text) });
        value.to_html_text(&mut HtmlText::new(&mut self.text));
    }

    /// Piece `AT`, then an inert value.
    pub fn number<const AT: usize>(&mut self, value: &impl Inert) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Number) });
        escape_written(&mut self.text, |out| value.write_inert(out));
    }

    /// Piece `AT`, then a whole URL.
    pub fn url<const AT: usize>(&mut self, value: &(impl ToUrl + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Url) });
        escape_into(&mut self.text, value.to_url().text());
    }

    /// Piece `AT`, then a part of a URL's path.
    pub fn url_path<const AT: usize>(&mut self, value: &(impl ToUrlPart + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::UrlPath) });
        value.to_url_part(&mut UrlPart::new(&mut self.text, Encoding::Path));
    }

    /// Piece `AT`, then a part of a URL's query or fragment.
    pub fn url_query<const AT: usize>(&mut self, value: &(impl ToUrlPart + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::UrlQuery) });
        value.to_url_part(&mut UrlPart::new(&mut self.text, Encoding::Query));
    }
}

macro_rules! content {
    ($($(#[$doc:meta])* $method:ident $kind:ident;)*) => {$(
        impl<P: Pieces, C: Fragment> Writer<P, C> {
            $(#[$doc])*
            pub fn $method<const AT: usize>(&mut self, value: &(impl ToHtml<$kind> + ?Sized)) {
                self.text.push_str(const { text_before::<P>(AT, Context::$kind) });
                value.to_html(&mut HtmlPart::new(&mut self.text));
            }
        }
    )*};
}
content! {
    /// Piece `AT`, then text or HTML.
    flow Flow;
    /// Piece `AT`, then rows.
    rows Rows;
    /// Piece `AT`, then cells.
    cells Cells;
    /// Piece `AT`, then options.
    options Options;
    /// Piece `AT`, then shapes.
    svg Svg;
}
