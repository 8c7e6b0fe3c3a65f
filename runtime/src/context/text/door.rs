//! The doors: methods of text of any label or none.

use super::escaped::{Context, EscapeError, Escaped};
use super::header::{HeaderFault, HeaderText};
use super::{CsvCell, EmptySegment, JsonText, QueryValue, RustRegex, UrlSegment, Xml};
use super::{csv, url};
use crate::taint::{AnyText, Pass};

/// The doors into other languages, on text of any label or none, and on numbers.
///
/// ```
/// use taintless::prelude::*;
/// let name = Tainted::new("a/b?c");
/// assert_eq!(name.url_segment()?.as_escaped(), "a%2Fb%3Fc");
/// assert_eq!("</script>".json_string().as_escaped(), "\\u003C/script\\u003E");
/// assert_eq!("1 < 2".xml_text().as_escaped(), "1 &lt; 2");
/// # Ok::<(), taintless::context::EmptySegment>(())
/// ```
pub trait Escape: AnyText {
    /// In a context of your own, see [`context!`](crate::context!).
    ///
    /// # Errors
    /// [`EscapeError`] if the text holds a character that the context refuses.
    fn escape_for<C: Context>(&self) -> Result<Escaped<C>, EscapeError> {
        Escaped::of(self)
    }

    /// As one segment of a URL's path, see [`UrlSegment`].
    ///
    /// # Errors
    /// [`EmptySegment`] if the text is empty.
    fn url_segment(&self) -> Result<Escaped<UrlSegment>, EmptySegment> {
        url::segment(&raw(self)).map(Escaped::from_form)
    }

    /// As a name or a value in a URL's query or in a form, see [`QueryValue`].
    fn query_value(&self) -> Escaped<QueryValue> {
        Escaped::from_form(url::query_value(&raw(self)))
    }

    /// As a cell of CSV, its quotes with it, see [`CsvCell`].
    fn csv_cell(&self) -> Escaped<CsvCell> {
        csv::escaped(&raw(self))
    }

    /// Between the quotes of a string of JSON, see [`JsonText`].
    fn json_string(&self) -> Escaped<JsonText> {
        Escaped::of_any(self)
    }

    /// As text or in a quoted attribute of XML, see [`Xml`].
    fn xml_text(&self) -> Escaped<Xml> {
        Escaped::of_any(self)
    }

    /// In a pattern of the crate `regex`, where it matches itself; see [`RustRegex`].
    fn rust_regex_literal(&self) -> Escaped<RustRegex> {
        Escaped::of_any(self)
    }

    /// As the value of a header of HTTP, see [`HeaderText`].
    ///
    /// # Errors
    /// [`HeaderFault`] if it holds a control or a letter beyond ASCII.
    fn header_value(&self) -> Result<HeaderText, HeaderFault> {
        HeaderText::of(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: AnyText + ?Sized> Escape for T {}

fn raw<T: AnyText + ?Sized>(text: &T) -> String {
    let mut out = String::new();
    text.push_to(&mut out, Pass::new());
    out
}
