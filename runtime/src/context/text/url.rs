//! Parts of URLs.

use std::fmt;

/// A segment of a URL's path ([RFC 3986](https://www.rfc-editor.org/rfc/rfc3986), section 3.3):
/// everything but its unreserved characters is percent-encoded.
///
/// `.` and `..` are encoded twice, since a reader of URLs removes them in their encoded form as well
/// ([WHATWG URL](https://url.spec.whatwg.org/#double-dot-path-segment)); the server sees `%2E%2E`.
#[derive(Debug, Clone, Copy)]
pub enum UrlSegment {}

/// A name or a value in a URL's query, or in a form (`application/x-www-form-urlencoded`): everything
/// but the unreserved characters of RFC 3986 is percent-encoded, a space as `%20`, which both read.
#[derive(Debug, Clone, Copy)]
pub enum QueryValue {}

pub(super) fn segment(text: &str) -> Result<String, EmptySegment> {
    if text.is_empty() {
        return Err(EmptySegment);
    }
    let mut out = String::with_capacity(text.len());
    if matches!(text, "." | "..") {
        for _ in text.chars() {
            out.push_str("%252E");
        }
    } else {
        crate::percent::encode(&mut out, text);
    }
    Ok(out)
}

/// A segment without a letter would make `//` of two slashes, behind which a browser reads a host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmptySegment;

impl fmt::Display for EmptySegment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a segment of a URL's path is not empty")
    }
}

impl std::error::Error for EmptySegment {}

pub(super) fn query_value(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    crate::percent::encode(&mut out, text);
    out
}
