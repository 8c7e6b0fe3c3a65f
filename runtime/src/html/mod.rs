//! HTML in which no text can become markup.
//!
//! [`html!`](crate::html!) parses its template when the program is compiled and gives each
//! placeholder the escaper of its context; what comes out is [`SafeHtml`]. Addresses go through
//! [`SafeUrl`]. A type of your own stands in a template by [`ToHtml`].

mod compose;
mod escape;
mod fault;
mod fragment;
mod place;
mod safe;
mod text;
mod url;
mod url_part;
mod write;

pub use compose::{HtmlPart, ToHtml};
pub use fragment::{Cells, Flow, Fragment, Options, Rows, Svg};
pub use safe::SafeHtml;
pub use text::{HtmlText, ToHtmlText};
pub use url::{SafeUrl, ToUrl, UrlError, UrlText};
pub use url_part::{ToUrlPart, UrlPart};

#[doc(hidden)]
pub mod hidden {
    //! What the macro of this room expands to.
    pub use super::fault::{
        Acts, InAttributeName, InComment, InHandler, InScript, InSrcdoc, InStyle, InStyleAttribute,
        InTagName, Loads, NoPrefix, NoText, NotAllowed, Unquoted, UrlHost, UrlInPieces, UrlPrefix,
    };
    pub use super::fragment::{Cells, Flow, Options, Rows, Svg};
    pub use super::place::{
        InNumber, InText, InUrl, InUrlPart, PlaceRest, in_cells, in_flow, in_options, in_rows,
        in_svg,
    };
    pub use super::write::{Context, Piece, Pieces, Writer};
}

/// Escapes `text` as every placeholder of [`html!`](crate::html!) is escaped. For measuring, and
/// for tests that compare; a page is made by the macro.
#[doc(hidden)]
pub fn escape_for_measuring(text: &str) -> String {
    let mut out = String::new();
    escape::escape_into(&mut out, text);
    out
}
