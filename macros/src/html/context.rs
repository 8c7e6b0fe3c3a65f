//! The contexts a placeholder can stand in, and the faults of place.
//!
//! The tokenizer says where a placeholder is ([`scan`](super::scan)); the tables say what may
//! stand there ([`table`](super::table)); this file gives the answers their names. Each context
//! has a counterpart in the runtime, which is written beside the literal text before it, so that
//! the escaper which runs is the one that was chosen here.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// What a fragment is made of: which elements may hold it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fragment {
    /// Text and ordinary elements, or a whole page.
    Flow,
    /// `tr`
    Rows,
    /// `td`, `th`
    Cells,
    /// `option`, `optgroup`
    Options,
    /// Shapes: what stands in `svg`.
    Svg,
}

impl Fragment {
    /// Its type in the runtime.
    pub(super) fn name(self) -> &'static str {
        match self {
            Fragment::Flow => "Flow",
            Fragment::Rows => "Rows",
            Fragment::Cells => "Cells",
            Fragment::Options => "Options",
            Fragment::Svg => "Svg",
        }
    }
}

/// What stands at a placeholder that may stand where it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Context {
    /// Between tags: text, or HTML of this kind.
    Content(Fragment),
    /// Between tags, outside every element: HTML of the kind that the template turns out to be.
    Top,
    /// Text alone: an attribute, a title, a text field.
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
    /// Whether the attribute is there.
    Flag,
    /// No placeholder: the attribute of the flag before it.
    FlagName,
    /// No placeholder: the end of a literal.
    End,
}

impl Context {
    /// `Top` as what the template is.
    pub(super) fn resolve(self, template: Fragment) -> Context {
        match self {
            Context::Top => Context::Content(template),
            other => other,
        }
    }

    /// The letter of the runtime's `Context`.
    pub(super) fn letter(self) -> u8 {
        match self {
            Context::Content(Fragment::Flow) | Context::Top => b'f',
            Context::Content(Fragment::Rows) => b'r',
            Context::Content(Fragment::Cells) => b'c',
            Context::Content(Fragment::Options) => b'o',
            Context::Content(Fragment::Svg) => b'v',
            Context::Text => b't',
            Context::Number => b'n',
            Context::Url => b'u',
            Context::UrlPath => b'p',
            Context::UrlQuery => b'q',
            Context::Json => b'j',
            Context::Resource => b'l',
            Context::Nonce => b'x',
            Context::SrcSet => b's',
            Context::SrcSetUrl => b'd',
            Context::Token => b'w',
            Context::TokenPart => b'e',
            Context::Flag => b'b',
            Context::FlagName => b'a',
            Context::End => b'.',
        }
    }

    /// The runtime's method that writes a placeholder there.
    pub(super) fn method(self) -> &'static str {
        match self {
            Context::Content(Fragment::Flow) | Context::Top => "__taintless_flow",
            Context::Content(Fragment::Rows) => "__taintless_rows",
            Context::Content(Fragment::Cells) => "__taintless_cells",
            Context::Content(Fragment::Options) => "__taintless_options",
            Context::Content(Fragment::Svg) => "__taintless_svg",
            Context::Text | Context::FlagName | Context::End => "__taintless_text",
            Context::Number => "__taintless_number",
            Context::Url => "__taintless_url",
            Context::UrlPath => "__taintless_url_path",
            Context::UrlQuery => "__taintless_url_query",
            Context::Json => "__taintless_json",
            Context::Resource => "__taintless_resource",
            Context::Nonce => "__taintless_nonce",
            Context::SrcSet => "__taintless_srcset",
            Context::SrcSetUrl => "__taintless_srcset_url",
            Context::Token => "__taintless_token",
            Context::TokenPart => "__taintless_token_part",
            Context::Flag => "__taintless_flag",
        }
    }

    /// The wrapper by which rustc checks the placeholder's type.
    pub(super) fn wrapper(self) -> TokenStream {
        match self {
            Context::Content(fragment) => {
                let name = format_ident!("in_{}", fragment.name().to_ascii_lowercase());
                quote!(html::#name)
            }
            Context::Top => quote!(html::in_flow),
            Context::Text => quote!(html::InText),
            Context::Number => quote!(html::InNumber),
            Context::Url | Context::SrcSetUrl => quote!(html::InUrl),
            Context::Json => quote!(html::InJson),
            Context::Resource => quote!(html::InResource),
            Context::Nonce => quote!(html::InNonce),
            Context::SrcSet => quote!(html::InSrcSet),
            Context::Token => quote!(html::InToken),
            Context::TokenPart => quote!(html::InTokenPart),
            Context::Flag => quote!(html::InFlag),
            Context::UrlPath | Context::UrlQuery => quote!(html::InUrlPart),
            Context::FlagName | Context::End => quote!(Quiet),
        }
    }
}

/// Why a placeholder cannot stand where it stands, whatever its type. The runtime has a wrapper of
/// the same name for each, with the words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fault {
    InScript,
    InStyle,
    InHandler,
    InStyleAttribute,
    InSrcdoc,
    Unquoted,
    InTagName,
    InAttributeName,
    InComment,
    InIsland,
    InSrcSetPart,
    AsFlag,
    NotAllowed,
    Acts,
    Loads,
    NoPrefix,
    UrlInPieces,
    UrlHost,
    UrlPrefix,
    NoText,
}

impl Fault {
    pub(super) fn wrapper(self) -> TokenStream {
        let name = format_ident!("{self:?}");
        quote!(html::#name)
    }
}

/// Where a placeholder stands.
pub(super) type Place = Result<Context, Fault>;

/// Where a placeholder stands in an attribute that holds an address. `before` is the value's text
/// before the placeholder, in which earlier placeholders are sentinels; `whole` says that the
/// placeholder is all there is.
pub(super) fn in_url(before: &str, whole: bool) -> Place {
    if whole {
        return Ok(Context::Url);
    }
    let literal = before
        .find(|c| super::scan::hole_of(c).is_some())
        .map_or(before, |end| &before[..end]);
    if literal.is_empty() {
        return Err(Fault::UrlInPieces);
    }
    check_url_prefix(literal)?;
    if before.contains(['?', '#']) || starts_with_scheme(literal, &["mailto:", "tel:"]) {
        Ok(Context::UrlQuery)
    } else {
        Ok(Context::UrlPath)
    }
}

fn starts_with_scheme(text: &str, schemes: &[&str]) -> bool {
    schemes.iter().any(|scheme| {
        text.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// The literal begins an address whose host can no longer change.
fn check_url_prefix(literal: &str) -> Result<(), Fault> {
    if literal.contains(['\\', '\t', '\n', '\r']) || literal.starts_with("//") {
        return Err(Fault::UrlPrefix);
    }
    for scheme in ["https://", "http://"] {
        if starts_with_scheme(literal, &[scheme]) {
            let rest = &literal[scheme.len()..];
            return match rest.find(['/', '?', '#']) {
                Some(end) if end > 0 && rest[end..].starts_with('/') => Ok(()),
                _ => Err(Fault::UrlHost),
            };
        }
    }
    let own = ["/", "./", "../", "?", "#"];
    if own.iter().any(|start| literal.starts_with(start))
        || starts_with_scheme(literal, &["mailto:", "tel:"])
    {
        Ok(())
    } else {
        Err(Fault::UrlPrefix)
    }
}

/// Where a placeholder stands in a `srcset`, whose candidates have a comma and a space between.
/// `before` and `after` are the value's text around it.
pub(super) fn in_srcset(before: &str, after: &str) -> Place {
    if before.is_empty() && after.is_empty() {
        return Ok(Context::SrcSet);
    }
    let word = before.rsplit(|c: char| c.is_ascii_whitespace()).next();
    let word = word.unwrap_or_default();
    let head = before[..before.len() - word.len()].trim_ascii_end();
    if !(head.is_empty() || head.ends_with(',')) {
        return Err(Fault::InSrcSetPart);
    }
    if !word.is_empty() {
        return in_url(word, false);
    }
    let rest = after.strip_prefix(',').unwrap_or(after);
    if rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_whitespace()) {
        Ok(Context::SrcSetUrl)
    } else {
        Err(Fault::InSrcSetPart)
    }
}

/// Where a placeholder stands in a list of classes.
pub(super) fn in_class(before: &str) -> Context {
    if has_id_prefix(before) {
        Context::TokenPart
    } else {
        Context::Token
    }
}

/// Whether `before` ends in a literal prefix such as `row-`.
pub(super) fn has_id_prefix(before: &str) -> bool {
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let literal = word
        .rsplit(|c| super::scan::hole_of(c).is_some())
        .next_back()
        .unwrap_or_default();
    literal.len() > 1 && literal.contains(['-', '_'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_keeps_its_host() {
        let path = Ok(Context::UrlPath);
        let query = Ok(Context::UrlQuery);
        for (before, place) in [
            ("", Err(Fault::UrlInPieces)),
            ("\u{F0000}", Err(Fault::UrlInPieces)),
            ("\u{F0000}/", Err(Fault::UrlInPieces)),
            ("https://host", Err(Fault::UrlHost)),
            ("https://", Err(Fault::UrlHost)),
            ("https:///", Err(Fault::UrlHost)),
            ("https://host?", Err(Fault::UrlHost)),
            ("https://host/", path),
            ("HTTPS://host/a/\u{F0000}/", path),
            ("https://host/a?b=", query),
            ("/", path),
            ("//", Err(Fault::UrlPrefix)),
            ("/\\", Err(Fault::UrlPrefix)),
            ("/a?b=\u{F0000}&c=", query),
            ("#", query),
            ("./", path),
            ("mailto:", query),
            ("javascript:", Err(Fault::UrlPrefix)),
            ("java", Err(Fault::UrlPrefix)),
            ("data:text/plain,", Err(Fault::UrlPrefix)),
        ] {
            assert_eq!(in_url(before, false), place, "{before:?}");
        }
        assert_eq!(in_url("", true), Ok(Context::Url));
    }

    #[test]
    fn a_candidate_is_an_address_of_its_own() {
        let url = Ok(Context::SrcSetUrl);
        let fault = Err(Fault::InSrcSetPart);
        for (before, after, place) in [
            ("", "", Ok(Context::SrcSet)),
            ("", " 2x", url),
            ("", ", /b.png 2x", url),
            (" ", " ", url),
            ("/a.png 1x, ", " 2x", url),
            ("/a.png,\n", "", url),
            ("\u{F0000} 1x, ", " 2x", url),
            ("", ",/b.png", fault),
            ("", "/b.png", fault),
            ("", "\u{F0001}", fault),
            ("/a.png ", "w", fault),
            ("/a.png ", "", fault),
            ("/a/", ".png 2x", Ok(Context::UrlPath)),
            ("/a.png 1x, /b?w=", " 2x", Ok(Context::UrlQuery)),
            ("//", "/b.png 2x", Err(Fault::UrlPrefix)),
            ("\u{F0000}/", " 1x", Err(Fault::UrlInPieces)),
            (",", " 1x", Err(Fault::UrlPrefix)),
        ] {
            assert_eq!(in_srcset(before, after), place, "{before:?} {after:?}");
        }
    }

    #[test]
    fn an_id_has_a_prefix_of_its_own() {
        for before in ["row-", "a_", "x y-", "row-\u{F0000}", "row-\u{F0000}-"] {
            assert!(has_id_prefix(before), "{before:?}");
        }
        for before in ["", "row", "row- ", "\u{F0000}", "\u{F0000}-", "-"] {
            assert!(!has_id_prefix(before), "{before:?}");
        }
    }
}
