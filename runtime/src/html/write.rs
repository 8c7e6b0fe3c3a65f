//! What `html!` expands to: a writer whose every call names a piece of the template.
//!
//! The literal pieces and the context after each travel as const data, and a call is checked
//! against them when the program is compiled: `writer.flow::<3>(…)` compiles only where piece 3 is
//! followed by a `Flow` placeholder. So no call can quietly pair an escaper with another place.

use std::marker::PhantomData;

use super::compose::HtmlPart;
use super::escape::{escape_into, escape_written};
use super::text::HtmlText;
use super::token::TokenText;
use super::url_part::{Encoding, UrlPart};
use super::{
    Cells, Flag, Flow, Fragment, Options, Rows, SafeHtml, Svg, ToHtml, ToHtmlText, ToIsland,
    ToNonce, ToResourceUrl, ToSrcSet, ToToken, ToTokenPart, ToUrl, ToUrlPart,
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
    /// JSON as the whole content of a script.
    Json,
    /// An address from which code, styles or a page is loaded.
    Resource,
    /// The nonce of a script or a style.
    Nonce,
    /// All candidates of a `srcset`.
    SrcSet,
    /// The address of one candidate.
    SrcSetUrl,
    /// Words of the program.
    Token,
    /// The end of a word of the program.
    TokenPart,
    /// Whether the attribute in the next piece is there.
    Flag,
    /// Nothing: an attribute that a flag has written or not.
    FlagName,
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

impl<P: Pieces, C: Fragment> Writer<P, C> {
    /// Piece `AT`, then JSON.
    #[cfg_attr(
        not(feature = "output"),
        expect(unused_variables, reason = "no type has JSON")
    )]
    pub fn json<const AT: usize>(&mut self, value: &(impl ToIsland + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Json) });
        #[cfg(feature = "output")]
        super::island::write_island(&mut self.text, value.to_island());
    }

    /// Piece `AT`, then an address of the program.
    pub fn resource<const AT: usize>(&mut self, value: &(impl ToResourceUrl + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Resource) });
        escape_into(&mut self.text, value.to_resource_url().text());
    }

    /// Piece `AT`, then a nonce.
    pub fn nonce<const AT: usize>(&mut self, value: &(impl ToNonce + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Nonce) });
        escape_into(&mut self.text, value.to_nonce().text());
    }

    /// Piece `AT`, then all candidates of a `srcset`.
    pub fn srcset<const AT: usize>(&mut self, value: &(impl ToSrcSet + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::SrcSet) });
        super::srcset::write_src_set(&mut self.text, value.to_src_set());
    }

    /// Piece `AT`, then the address of one candidate.
    pub fn srcset_url<const AT: usize>(&mut self, value: &(impl ToUrl + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::SrcSetUrl) });
        super::srcset::write_candidate(&mut self.text, value.to_url());
    }

    /// Piece `AT`, then words of the program.
    pub fn token<const AT: usize>(&mut self, value: &(impl ToToken + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Token) });
        value.write_token(&mut TokenText::new(&mut self.text));
    }

    /// Piece `AT`, then the end of a word.
    pub fn token_part<const AT: usize>(&mut self, value: &(impl ToTokenPart + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::TokenPart) });
        value.write_token_part(&mut TokenText::new(&mut self.text));
    }

    /// Piece `AT`, then the attribute that is the next piece, if it is there.
    pub fn flag<const AT: usize>(&mut self, value: &(impl Flag + ?Sized)) {
        self.text
            .push_str(const { text_before::<P>(AT, Context::Flag) });
        if value.is_there() {
            self.text
                .push_str(const { text_before::<P>(AT + 1, Context::FlagName) });
        }
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
