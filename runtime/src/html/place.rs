//! How a placeholder is written, and how rustc tells whether it may stand where it stands.
//!
//! `Peel(&x).__taintless_url(writer, 3)` writes `x`, and answers [`Good`], where the type may stand
//! in the place; of any other the method of [`PlaceRest`] is found, which writes nothing and
//! answers a wrapper that does not print. The macro then prints the answers in code that never
//! runs, by the user's own literal.

use std::fmt;
use std::marker::PhantomData;

use super::escape::{escape_into, escape_written};
use super::srcset::{write_candidate, write_src_set};
use super::token::TokenText;
use super::url_part::Encoding;
use super::write::{Context, Template, Writer};
use super::{
    Cells, Flag, Flow, Fragment, HtmlPart, HtmlText, Options, Rows, Svg, ToHtml, ToHtmlText,
    ToIsland, ToNonce, ToResourceUrl, ToSrcSet, ToToken, ToTokenPart, ToUrl, ToUrlPart, UrlPart,
};
use crate::__private::{IsPrivate, Peel, Withheld};
use crate::taint::{Inert, InertText};

/// `{x}` between tags.
pub struct Content<'a, C, T: ?Sized>(&'a T, PhantomData<C>);
impl<C: Fragment, T: ToHtml<C> + ?Sized> fmt::Display for Content<'_, C, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

macro_rules! content {
    ($($(#[$doc:meta])* $wrap:ident $kind:ident;)*) => {$(
        $(#[$doc])*
        pub fn $wrap<T: ?Sized>(value: &T) -> Content<'_, $kind, T> {
            Content(value, PhantomData)
        }
    )*};
}
content! {
    /// `{x}` among text and ordinary elements.
    in_flow Flow;
    /// `{x}` among rows.
    in_rows Rows;
    /// `{x}` among cells.
    in_cells Cells;
    /// `{x}` among options.
    in_options Options;
    /// `{x}` among shapes.
    in_svg Svg;
}

/// `{x}` where HTML takes text alone.
pub struct InText<'a, T: ?Sized>(pub &'a T);
impl<T: ToHtmlText + ?Sized> fmt::Display for InText<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in an attribute that takes numbers.
pub struct InNumber<'a, T: ?Sized>(pub &'a T);
impl<T: Inert> fmt::Display for InNumber<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a whole URL.
pub struct InUrl<'a, T: ?Sized>(pub &'a T);
impl<T: ToUrl + ?Sized> fmt::Display for InUrl<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` after a URL's literal prefix.
pub struct InUrlPart<'a, T: ?Sized>(pub &'a T);
impl<T: ToUrlPart + ?Sized> fmt::Display for InUrlPart<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as an island of JSON.
pub struct InJson<'a, T: ?Sized>(pub &'a T);
impl<T: ToIsland + ?Sized> fmt::Display for InJson<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` where code, styles or a page is loaded from.
pub struct InResource<'a, T: ?Sized>(pub &'a T);
impl<T: ToResourceUrl + ?Sized> fmt::Display for InResource<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a nonce.
pub struct InNonce<'a, T: ?Sized>(pub &'a T);
impl<T: ToNonce + ?Sized> fmt::Display for InNonce<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as a whole `srcset`.
pub struct InSrcSet<'a, T: ?Sized>(pub &'a T);
impl<T: ToSrcSet + ?Sized> fmt::Display for InSrcSet<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` in a list of classes, or as a fixed value.
pub struct InToken<'a, T: ?Sized>(pub &'a T);
impl<T: ToToken + ?Sized> fmt::Display for InToken<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` after the literal prefix of a class or an id in a list.
pub struct InTokenPart<'a, T: ?Sized>(pub &'a T);
impl<T: ToTokenPart + ?Sized> fmt::Display for InTokenPart<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// `{x}` as whether an attribute is there.
pub struct InFlag<'a, T: ?Sized>(pub &'a T);
impl<T: Flag + ?Sized> fmt::Display for InFlag<'_, T> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

#[cfg(feature = "output")]
fn write_json(out: &mut String, value: &(impl ToIsland + ?Sized)) {
    super::island::write_island(out, value.to_island());
}

/// No type has JSON.
#[cfg(not(feature = "output"))]
fn write_json(_: &mut String, _: &(impl ToIsland + ?Sized)) {}

/// What was written.
pub struct Good;
impl fmt::Display for Good {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// The answers for a name that stands in places of two kinds.
pub struct Both<A, B>(pub A, pub B);
impl<A: fmt::Display, B: fmt::Display> fmt::Display for Both<A, B> {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

macro_rules! places {
    ($(
        $(#[$doc:meta])*
        $method:ident $context:ident [$($bound:tt)*] $wrapped:ty, $wrap:expr,
        |$value:ident, $writer:ident, $texts:ident, $at:ident, $out:ident| $write:expr;
    )*) => {
        $(impl<'a, T: $($bound)*> Peel<'a, T> {
            $(#[$doc])*
            #[inline]
            pub fn $method(self, writer: &mut Writer, texts: Template, at: usize) -> Good {
                let ($value, $writer, $texts, $at) = (self.0, writer, texts, at);
                if let Some($out) = $writer.before($texts, $at, Context::$context) {
                    $write;
                }
                Good
            }
        })*

        /// What is private, wherever it stands: nothing is written.
        pub trait PlacePrivate<'a, T: ?Sized + 'a>: Sized {
            $($(#[$doc])*
            fn $method(self, writer: &mut Writer, texts: Template, at: usize) -> Withheld<'a, T>;)*
        }
        impl<'a, T: IsPrivate + ?Sized> PlacePrivate<'a, T> for Peel<'a, T> {
            $(fn $method(self, _: &mut Writer, _: Template, _: usize) -> Withheld<'a, T> {
                Withheld(self.0)
            })*
        }

        /// Any other type that cannot stand there: nothing is written. By reference, so that
        /// rustc looks here last.
        pub trait PlaceRest<'a, T: ?Sized + 'a>: Sized {
            $($(#[$doc])*
            fn $method(self, writer: &mut Writer, texts: Template, at: usize) -> $wrapped;)*
        }
        impl<'a, T: ?Sized> PlaceRest<'a, T> for &Peel<'a, T> {
            $(fn $method(self, _: &mut Writer, _: Template, _: usize) -> $wrapped {
                let wrap = $wrap;
                wrap(self.0)
            })*
        }
    };
}
places! {
    /// Piece `at`, then text or HTML.
    __taintless_flow Flow [ToHtml<Flow> + ?Sized] Content<'a, Flow, T>, in_flow,
    |value, writer, texts, at, out| value.to_html(&mut HtmlPart::new(out));
    /// Piece `at`, then rows.
    __taintless_rows Rows [ToHtml<Rows> + ?Sized] Content<'a, Rows, T>, in_rows,
    |value, writer, texts, at, out| value.to_html(&mut HtmlPart::new(out));
    /// Piece `at`, then cells.
    __taintless_cells Cells [ToHtml<Cells> + ?Sized] Content<'a, Cells, T>, in_cells,
    |value, writer, texts, at, out| value.to_html(&mut HtmlPart::new(out));
    /// Piece `at`, then options.
    __taintless_options Options [ToHtml<Options> + ?Sized] Content<'a, Options, T>, in_options,
    |value, writer, texts, at, out| value.to_html(&mut HtmlPart::new(out));
    /// Piece `at`, then shapes.
    __taintless_svg Svg [ToHtml<Svg> + ?Sized] Content<'a, Svg, T>, in_svg,
    |value, writer, texts, at, out| value.to_html(&mut HtmlPart::new(out));
    /// Piece `at`, then text alone.
    __taintless_text Text [ToHtmlText + ?Sized] InText<'a, T>, InText,
    |value, writer, texts, at, out| value.to_html_text(&mut HtmlText::new(out));
    /// Piece `at`, then an inert value.
    __taintless_number Number [Inert] InNumber<'a, T>, InNumber,
    |value, writer, texts, at, out| escape_written(out, |out| value.write_inert(out));
    /// Piece `at`, then a whole URL.
    __taintless_url Url [ToUrl + ?Sized] InUrl<'a, T>, InUrl,
    |value, writer, texts, at, out| escape_into(out, value.to_url().text());
    /// Piece `at`, then a part of a URL's path.
    __taintless_url_path UrlPath [ToUrlPart + ?Sized] InUrlPart<'a, T>, InUrlPart,
    |value, writer, texts, at, out| value.to_url_part(&mut UrlPart::new(out, Encoding::Path));
    /// Piece `at`, then a part of a URL's query or fragment.
    __taintless_url_query UrlQuery [ToUrlPart + ?Sized] InUrlPart<'a, T>, InUrlPart,
    |value, writer, texts, at, out| value.to_url_part(&mut UrlPart::new(out, Encoding::Query));
    /// Piece `at`, then JSON.
    __taintless_json Json [ToIsland + ?Sized] InJson<'a, T>, InJson,
    |value, writer, texts, at, out| write_json(out, value);
    /// Piece `at`, then an address of the program.
    __taintless_resource Resource [ToResourceUrl + ?Sized] InResource<'a, T>, InResource,
    |value, writer, texts, at, out| escape_into(out, value.to_resource_url().text());
    /// Piece `at`, then a nonce.
    __taintless_nonce Nonce [ToNonce + ?Sized] InNonce<'a, T>, InNonce,
    |value, writer, texts, at, out| escape_into(out, value.to_nonce().text());
    /// Piece `at`, then all candidates of a `srcset`.
    __taintless_srcset SrcSet [ToSrcSet + ?Sized] InSrcSet<'a, T>, InSrcSet,
    |value, writer, texts, at, out| write_src_set(out, value.to_src_set());
    /// Piece `at`, then the address of one candidate.
    __taintless_srcset_url SrcSetUrl [ToUrl + ?Sized] InUrl<'a, T>, InUrl,
    |value, writer, texts, at, out| write_candidate(out, value.to_url());
    /// Piece `at`, then words of the program.
    __taintless_token Token [ToToken + ?Sized] InToken<'a, T>, InToken,
    |value, writer, texts, at, out| value.write_token(&mut TokenText::new(out));
    /// Piece `at`, then the end of a word.
    __taintless_token_part TokenPart [ToTokenPart + ?Sized] InTokenPart<'a, T>, InTokenPart,
    |value, writer, texts, at, out| value.write_token_part(&mut TokenText::new(out));
    /// Piece `at`, then the attribute that is the next piece, if it is there.
    __taintless_flag Flag [Flag + ?Sized] InFlag<'a, T>, InFlag,
    |value, writer, texts, at, _out| if value.is_there() {
        writer.before(texts, at + 1, Context::FlagName);
    };
}
