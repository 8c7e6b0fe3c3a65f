//! HTML in which no text can become markup.
//!
//! [`html!`](crate::html!) parses its template when the program is compiled and gives each
//! placeholder the escaper of its context; what comes out is [`SafeHtml`]. Addresses go through
//! [`SafeUrl`]. A type of your own stands in a template by [`ToHtml`].

#[cfg(feature = "axum-0_8")]
mod axum;
mod compose;
mod csp;
#[cfg(any(
    feature = "askama-0_16",
    feature = "maud-0_27",
    feature = "minijinja-3"
))]
mod engines;
mod escape;
mod fault;
mod fragment;
mod island;
#[cfg(feature = "markdown")]
pub mod markdown;
mod place;
mod resource;
mod safe;
mod srcset;
mod text;
mod token;
mod url;
mod url_part;
mod write;

pub use compose::{Each, HtmlPart, ToHtml, each};
#[cfg(feature = "csp")]
pub use csp::NoRandomness;
pub use csp::{ContentSecurityPolicy, CspNonce, Loads, ToNonce};
#[cfg(feature = "askama-0_16")]
pub use engines::askama;
#[cfg(feature = "minijinja-3")]
pub use engines::minijinja;
pub use fragment::{Cells, Flow, Fragment, Options, Rows, Svg};
pub use island::ToIsland;
pub use resource::{ResourceText, ResourceUrl, ToResourceUrl};
pub use safe::SafeHtml;
pub use srcset::{SrcSet, ToSrcSet};
pub use text::{HtmlText, ToHtmlText};
pub use token::{Flag, ToToken, ToTokenPart};
pub use url::{SafeUrl, ToUrl, UrlError, UrlText};
pub use url_part::{ToUrlPart, UrlPart};

#[doc(hidden)]
pub mod hidden {
    //! What the macro of this room expands to.
    pub use super::fault::{
        Acts, AsFlag, InAttributeName, InComment, InHandler, InIsland, InScript, InSrcSetPart,
        InSrcdoc, InStyle, InStyleAttribute, InTagName, Loads, NoPrefix, NoText, NotAllowed,
        Unquoted, UrlHost, UrlInPieces, UrlPrefix,
    };
    pub use super::fragment::{Cells, Flow, Options, Rows, Svg};
    pub use super::place::{
        Both, InFlag, InJson, InNonce, InNumber, InResource, InSrcSet, InText, InToken,
        InTokenPart, InUrl, InUrlPart, PlacePrivate, PlaceRest, in_cells, in_flow, in_options,
        in_rows, in_svg,
    };
    pub use super::write::{Context, Pieces, Template, Texts, Writer};
}

/// Escapes `text` as every placeholder of [`html!`](crate::html!) is escaped. For measuring, and
/// for tests that compare; a page is made by the macro.
#[doc(hidden)]
pub fn escape_for_measuring(text: &str) -> String {
    let mut out = String::new();
    escape::escape_into(&mut out, text);
    out
}
