//! Addresses: `SafeUrl`.

use std::borrow::Cow;
use std::fmt;

use crate::taint::{Pass, Tainted, Text, Trustable, Trusted};

/// An address that runs no program and goes where it seems to go.
///
/// `https`, `http`, `mailto`, `tel`, or relative to the page. Read from text of any origin by
/// [`parse`](SafeUrl::parse); it says nothing of *who* is behind the address.
///
/// ```
/// use taintless::prelude::*;
/// let link = Tainted::new("https://example.com/?q=1&r=2");
/// let link = SafeUrl::parse(&link)?;
/// let shown = html!("<a href=\"{link}\">more</a>");
/// assert_eq!(shown.into_bytes(), b"<a href=\"https://example.com/?q=1&amp;r=2\">more</a>");
/// assert!(SafeUrl::parse("javascript:alert(1)").is_err());
/// # Ok::<(), taintless::html::UrlError>(())
/// ```
#[derive(Clone)]
pub struct SafeUrl {
    text: Cow<'static, str>,
}

impl SafeUrl {
    /// Reads an address from any text.
    ///
    /// Refused is what a browser would read otherwise than it looks: spaces, controls and
    /// backslashes anywhere, `//host` and `https:host` without both slashes, a user name before
    /// the host, every scheme but the four.
    ///
    /// # Errors
    /// [`UrlError`] says what is wrong; it does not hold the text.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that `parse(text)` and `parse(&text)` both read what is there"
    )]
    pub fn parse<T: UrlText>(text: T) -> Result<Self, UrlError> {
        let text = text.url_text(Pass::new());
        check(text)?;
        Ok(SafeUrl {
            text: Cow::Owned(text.to_owned()),
        })
    }

    /// Whether it leads to the page's own site: it has no scheme.
    pub fn is_relative(&self) -> bool {
        scheme(&self.text).is_none()
    }

    /// Its host, where it has one: to show, or to compare with a list of your own.
    pub fn host(&self) -> Option<Tainted<&str>> {
        let scheme = scheme(&self.text)?;
        let rest = self.text.get(scheme.len()..)?.strip_prefix("://")?;
        // A `]` ends a host only where a `[` began it: elsewhere it is a letter of the path.
        let bracket = rest.starts_with('[').then(|| rest.find(']')).flatten();
        let from = bracket.unwrap_or_default();
        let end = rest.get(from..)?.find(['/', '?', '#', ':']);
        let end = end.map_or(rest.len(), |end| from + end);
        rest.get(..end).map(Tainted::new)
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }
}

/// Redacted: somebody else may have written it.
impl fmt::Debug for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SafeUrl(…)")
    }
}

/// In a prompt an address is text that somebody else wrote, like any other: its path can say
/// anything.
#[cfg(feature = "prompt")]
#[diagnostic::do_not_recommend]
impl crate::prompt::Wrap for SafeUrl {
    fn wrap(&self, source: crate::prompt::Source) -> crate::prompt::Wrapped {
        crate::prompt::Wrap::wrap(self.text(), source)
    }
}

/// Why text is no [`SafeUrl`]. It does not hold the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UrlError {
    /// There is no text.
    Empty,
    /// A space, a control, a backslash, an invisible character, a backtick, or one of `<`, `>`, `"`.
    Character {
        /// Where it stands, in bytes.
        at: usize,
    },
    /// A scheme other than `https`, `http`, `mailto` and `tel`.
    Scheme,
    /// `https:` without `//` and a host, `//host` without a scheme, a `%` or a `*` in the host, or
    /// `mailto:/`.
    Host,
    /// Text before an `@` in the host: `https://bank.example@evil.example`.
    UserName,
    /// A [`ResourceUrl`](super::ResourceUrl) of another scheme than `https`.
    NotSecure,
}

impl fmt::Display for UrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            UrlError::Empty => f.write_str("the URL is empty"),
            UrlError::Character { at } => {
                write!(
                    f,
                    "the URL holds a character at byte {at} that no URL may hold"
                )
            }
            UrlError::Scheme => {
                f.write_str("the URL's scheme is none of `https`, `http`, `mailto`, `tel`")
            }
            UrlError::Host => f.write_str("the URL has no scheme, or no host, before its path"),
            UrlError::NotSecure => f.write_str(
                "code, styles and pages are loaded by `https`, or from the page's own site",
            ),
            UrlError::UserName => f.write_str("the URL has a user name before its host"),
        }
    }
}

impl std::error::Error for UrlError {}

/// The part before a `:` that stands before every `/`, `?` and `#`.
pub(super) fn scheme(text: &str) -> Option<&str> {
    let end = text.find([':', '/', '?', '#'])?;
    text.get(end..)?.starts_with(':').then(|| text.get(..end))?
}

pub(super) fn check(text: &str) -> Result<(), UrlError> {
    if text.is_empty() {
        return Err(UrlError::Empty);
    }
    if let Some((at, _)) = text.char_indices().find(|(_, c)| !is_url_char(*c)) {
        return Err(UrlError::Character { at });
    }
    let Some(scheme) = scheme(text) else {
        return if text.starts_with("//") {
            Err(UrlError::Host)
        } else {
            Ok(())
        };
    };
    let rest = text.get(scheme.len() + 1..).unwrap_or_default();
    match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => check_host(rest),
        "mailto" | "tel" if rest.is_empty() => Err(UrlError::Empty),
        // To a browser a path, or a host: `mailto://evil.example/` has one.
        "mailto" | "tel" if rest.starts_with('/') => Err(UrlError::Host),
        "mailto" | "tel" => check_lines(rest, text.len() - rest.len()),
        _ => Err(UrlError::Scheme),
    }
}

fn check_host(rest: &str) -> Result<(), UrlError> {
    let Some(rest) = rest.strip_prefix("//") else {
        return Err(UrlError::Host);
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let host = rest.get(..end).unwrap_or_default();
    if host.contains('@') {
        return Err(UrlError::UserName);
    }
    // A browser finds no host by a `*`; a content security policy finds every one.
    if host.is_empty() || host.starts_with(':') || host.contains(['%', '*']) {
        return Err(UrlError::Host);
    }
    Ok(())
}

/// An encoded line break in `mailto:` would begin another header.
fn check_lines(rest: &str, from: usize) -> Result<(), UrlError> {
    let lower = rest.to_ascii_lowercase();
    match lower.find("%0a").or_else(|| lower.find("%0d")) {
        Some(at) => Err(UrlError::Character { at: from + at }),
        None => Ok(()),
    }
}

/// No space, no control, nothing invisible or that turns the direction of the text around it, no
/// backslash (a slash to a browser), none of the delimiters that no URL holds.
fn is_url_char(c: char) -> bool {
    !c.is_control()
        && !c.is_whitespace()
        && !matches!(c, '\\' | '<' | '>' | '"' | '`')
        && !matches!(u32::from(c),
            0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x2028..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164 | 0xFEFF | 0xFFA0
            | 0xFFF0..=0xFFFF | 0xE_0000..=0xE_0FFF)
}

/// Text from which [`SafeUrl::parse`] reads: tainted or plain.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text from which a URL is read",
    note = "`SafeUrl::parse` takes `Tainted` text, `String`, `&str` and `Cow<str>` [taintless::errors T402]"
)]
pub trait UrlText: sealed::Sealed {
    #[doc(hidden)]
    fn url_text(&self, pass: Pass) -> &str;
}

mod sealed {
    pub trait Sealed {}
}

macro_rules! url_texts {
    ($($(#[$($gen:tt)*])? $ty:ty: |$this:ident| $text:expr;)*) => {$(
        impl$(<$($gen)*>)? sealed::Sealed for $ty {}
        #[diagnostic::do_not_recommend]
        impl$(<$($gen)*>)? UrlText for $ty {
            fn url_text(&self, _: Pass) -> &str {
                let $this = self;
                $text
            }
        }
    )*};
}
url_texts! {
    &str: |this| this;
    &String: |this| this;
    String: |this| this;
    &Cow<'_, str>: |this| this;
    #[T: Text] Tainted<T>: |this| this.text();
    #[T: Text] &Tainted<T>: |this| this.text();
    #[T: Trustable<Target = str>] Trusted<T>: |this| this;
    #[T: Trustable<Target = str>] &Trusted<T>: |this| this;
}

/// What may stand as a whole URL: a [`SafeUrl`].
///
/// Open: an impl can only answer with one that was checked.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a checked URL",
    label = "it could hold `javascript:`",
    note = "check it before: `let x = SafeUrl::parse(&x)?;`, or write the beginning as literal text: `\"https://example.com/{{x}}\"`, `\"/orders/{{x}}\"` [taintless::errors T402]"
)]
pub trait ToUrl {
    /// The URL.
    fn to_url(&self) -> &SafeUrl;
}

/// Its text.
#[cfg(feature = "output")]
#[diagnostic::do_not_recommend]
impl crate::json::JsonOut for SafeUrl {
    fn write_json<'a>(&self, out: crate::json::JsonWriter<'a>) -> crate::json::Written<'a> {
        self.text().write_json(out)
    }
}

#[diagnostic::do_not_recommend]
impl ToUrl for SafeUrl {
    fn to_url(&self) -> &SafeUrl {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read() {
        for text in [
            "https://example.com",
            "HTTP://example.com:8080/a?b=c#d",
            "https://bücher.example/é",
            "https://[::1]/",
            "https://example.com/@user",
            "mailto:a@example.com?subject=x",
            "tel:+49-30-1234",
            "/orders/1",
            "orders/1:2",
            "?q=a:b",
            "#top",
            "./a:b",
            "a/b//c",
            "https://example.com/*",
            // A relative path and a fragment: a reference is resolved by HTML, and it is escaped.
            "&#106;avascript:alert(1)",
        ] {
            assert!(SafeUrl::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn what_a_browser_reads_otherwise_is_refused() {
        for (text, error) in [
            ("", UrlError::Empty),
            ("javascript:alert(1)", UrlError::Scheme),
            ("JaVaScRiPt:alert(1)", UrlError::Scheme),
            ("java\tscript:alert(1)", UrlError::Character { at: 4 }),
            ("\u{1}javascript:alert(1)", UrlError::Character { at: 0 }),
            (" javascript:alert(1)", UrlError::Character { at: 0 }),
            ("\u{A0}javascript:alert(1)", UrlError::Character { at: 0 }),
            ("%6Aavascript:alert(1)", UrlError::Scheme),
            ("vbscript:x", UrlError::Scheme),
            ("data:text/html,x", UrlError::Scheme),
            ("blob:https://example.com/x", UrlError::Scheme),
            ("file:///etc/passwd", UrlError::Scheme),
            ("//evil.com", UrlError::Host),
            ("///evil.com", UrlError::Host),
            ("/\\evil.com", UrlError::Character { at: 1 }),
            ("\\\\evil.com", UrlError::Character { at: 0 }),
            ("/\t/evil.com", UrlError::Character { at: 1 }),
            ("/\n/evil.com", UrlError::Character { at: 1 }),
            ("https:/\\evil.com", UrlError::Character { at: 7 }),
            ("https:/evil.com", UrlError::Host),
            ("https:evil.com", UrlError::Host),
            ("https:///evil.com", UrlError::Host),
            ("https://", UrlError::Host),
            ("https://:80", UrlError::Host),
            ("https://evil%2Ecom", UrlError::Host),
            ("https://*", UrlError::Host),
            ("https://*.example.com/a", UrlError::Host),
            ("https://example.com:*/", UrlError::Host),
            ("https://app.example@evil.com", UrlError::UserName),
            ("https://app.example:x@evil.com/", UrlError::UserName),
            ("https://a\u{202E}moc.live/", UrlError::Character { at: 9 }),
            ("https://a.example/\u{200B}", UrlError::Character { at: 18 }),
            ("mailto:", UrlError::Empty),
            ("mailto:/a@b.example", UrlError::Host),
            ("mailto://evil.example/a", UrlError::Host),
            ("TEL:/1", UrlError::Host),
            (
                "mailto:a@b.example?subject=x%0D%0ABcc:c@d",
                UrlError::Character { at: 31 },
            ),
        ] {
            assert_eq!(SafeUrl::parse(text).err(), Some(error), "{text:?}");
        }
    }

    #[test]
    fn the_error_withholds_the_text() {
        let error = SafeUrl::parse("secret:text").err();
        let shown = format!(
            "{error:?} {}",
            error.map(|e| e.to_string()).unwrap_or_default()
        );
        assert!(!shown.contains("secret"), "{shown}");
    }

    #[test]
    fn the_host_is_told() {
        for (text, host) in [
            ("https://example.com:80/x", Some("example.com")),
            ("https://example.com", Some("example.com")),
            ("https://[::1]:80/x", Some("[::1]")),
            ("https://[::1]", Some("[::1]")),
            ("https://evil.example/].example.com", Some("evil.example")),
            ("https://evil.example?].example.com/", Some("evil.example")),
            ("https://evil.example#]", Some("evil.example")),
            ("mailto:a@b//c", None),
            ("tel:1/2", None),
            ("/a//b", None),
        ] {
            let url = SafeUrl::parse(text).expect(text);
            let found = url.host().map(Tainted::into_raw);
            assert_eq!(
                found,
                host.filter(|_| !text.starts_with("mailto")),
                "{text}"
            );
        }
    }
}
