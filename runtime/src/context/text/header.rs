//! Values of HTTP header fields.

use std::fmt;

use crate::taint::{AnyText, Pass};

/// The value of a field of HTTP ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110), section 5.5): visible
/// ASCII, with spaces and tabs inside.
#[derive(Clone)]
pub struct HeaderText {
    text: String,
}

impl HeaderText {
    /// Reads it from text of any label or none; white space around it is no part of a value.
    ///
    /// # Errors
    /// [`HeaderFault`] if it holds a control (CR, LF and NUL among them) or a letter beyond ASCII.
    pub fn of<T: AnyText + ?Sized>(text: &T) -> Result<Self, HeaderFault> {
        let mut raw = String::new();
        text.push_to(&mut raw, Pass::new());
        let text = raw.trim_matches([' ', '\t']);
        if !text.is_ascii() {
            return Err(HeaderFault::NotAscii);
        }
        let is_plain = |byte| matches!(byte, b' '..=b'~' | b'\t');
        if !text.bytes().all(is_plain) {
            return Err(HeaderFault::Control);
        }
        let text = text.to_owned();
        Ok(HeaderText { text })
    }

    /// The value, for one field of a request or an answer.
    pub fn as_header_text(&self) -> &str {
        &self.text
    }

    /// The value as the crate `http` holds it.
    ///
    /// # Errors
    /// None in practice: what `http` refuses is refused when the text is read.
    #[cfg(feature = "http-1")]
    pub fn to_header_value(&self) -> Result<http_1::HeaderValue, HeaderFault> {
        http_1::HeaderValue::from_str(&self.text).map_err(|_| HeaderFault::Control)
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for HeaderText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeaderText(…)")
    }
}

/// Why text is no value of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeaderFault {
    /// It holds a control: with a line end it would be another header.
    Control,
    /// It holds a letter beyond ASCII, which readers of headers take differently.
    NotAscii,
}

impl fmt::Display for HeaderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            HeaderFault::Control => "a header's value holds no line end and no other control",
            HeaderFault::NotAscii => "a header's value is ASCII",
        })
    }
}

impl std::error::Error for HeaderFault {}

/// `Content-Disposition: attachment` with the name that a browser saves a download by, in any letters
/// ([RFC 6266](https://www.rfc-editor.org/rfc/rfc6266), section 4.3, and
/// [RFC 8187](https://www.rfc-editor.org/rfc/rfc8187), section 3.2).
///
/// ```
/// use taintless::{Tainted, context::ContentDisposition};
/// let name = Tainted::new("../Überblick\r\n.pdf");
/// let value = ContentDisposition::attachment(&name).value();
/// # #[cfg(feature = "http-1")]
/// assert_eq!(value.to_header_value()?, "attachment; filename*=UTF-8''.._%C3%9Cberblick__.pdf");
/// # Ok::<(), taintless::context::HeaderFault>(())
/// ```
#[derive(Clone)]
pub struct ContentDisposition {
    text: String,
}

/// The marks, embeddings, overrides and isolates of the Unicode Bidirectional Algorithm
/// ([UAX #9](https://www.unicode.org/reports/tr9/), section 2).
fn turns_reading(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

impl ContentDisposition {
    /// A download under this name. Slashes, backslashes, colons, controls and what turns the direction of
    /// reading become `_`, and so do an empty name and dots alone.
    pub fn attachment<T: AnyText + ?Sized>(name: &T) -> Self {
        let mut raw = String::new();
        name.push_to(&mut raw, Pass::new());
        let is_bad = |c: char| c.is_control() || turns_reading(c) || matches!(c, '/' | '\\' | ':');
        let mut name = raw.replace(is_bad, "_");
        if name.chars().all(|c| c == '.') {
            name = "_".repeat(name.len().max(1));
        }
        let mut text = String::from("attachment; filename*=UTF-8''");
        crate::percent::encode(&mut text, &name);
        ContentDisposition { text }
    }

    /// The value of the field.
    pub fn value(self) -> HeaderText {
        HeaderText { text: self.text }
    }
}

/// Redacted: it may hold what somebody else wrote.
impl fmt::Debug for ContentDisposition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ContentDisposition(…)")
    }
}
