//! Documents.

use std::fmt;
use std::sync::Arc;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::block::Block;
use super::image::Source;
use super::{ContentBytes, ContentError, IntoFetchUrl, IntoFileId};
use crate::prompt::sanitize;
use crate::taint::{AnyText, Pass};

/// The longest title that the API takes, in characters.
const LONGEST_TITLE: usize = 500;

/// A document in a user turn: text, or a PDF.
///
/// It is a block of its own, which the API keeps apart, so nothing is escaped; what cannot be seen
/// is removed from its text, its title and its context, as [`wrap`](crate::prompt::Wrap) does.
///
/// ```
/// use taintless::{claude::{Document, Turn}, prelude::*};
/// # fn ask(name: Tainted<String>, letter: Tainted<String>) -> Turn {
/// let letter = Document::text(&letter).title(&name).citations();
/// Turn::user(letter).and("What does the sender ask for?")
/// # }
/// ```
#[derive(Clone)]
pub struct Document {
    source: Body,
    title: Option<String>,
    context: Option<String>,
    cited: bool,
}

#[derive(Clone)]
enum Body {
    Text(Arc<str>),
    Elsewhere(Source),
}

impl Document {
    /// A document of plain text.
    pub fn text(text: impl DocumentText) -> Self {
        Document::new(Body::Text(text.clean(Pass::new()).into()))
    }

    /// A PDF by its bytes.
    ///
    /// # Errors
    /// [`ContentError::NotPdf`] if they do not begin with `%PDF-`.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "so that `pdf(bytes)` and `pdf(&bytes)` both read what is there"
    )]
    pub fn pdf(bytes: impl ContentBytes) -> Result<Self, ContentError> {
        let bytes = bytes.content_bytes(Pass::new());
        if !bytes.starts_with(b"%PDF-") {
            return Err(ContentError::NotPdf);
        }
        let source = Source::here("application/pdf", bytes);
        Ok(Document::new(Body::Elsewhere(source)))
    }

    /// A document that was uploaded to the API before.
    pub fn file(id: impl IntoFileId) -> Self {
        let source = Source::File(id.into_file_id(Pass::new()));
        Document::new(Body::Elsewhere(source))
    }

    /// A PDF that the API fetches; see [`FetchUrl`](super::FetchUrl) for whose address that can be.
    ///
    /// # Errors
    /// [`ContentError::Url`] if the text is no such address.
    pub fn url(url: impl IntoFetchUrl) -> Result<Self, ContentError> {
        let source = Source::Url(url.into_fetch_url()?);
        Ok(Document::new(Body::Elsewhere(source)))
    }

    fn new(source: Body) -> Self {
        Document {
            source,
            title: None,
            context: None,
            cited: false,
        }
    }

    /// Its title, which the model reads and does not cite. The API takes 500 characters; the rest is
    /// cut off.
    #[must_use]
    pub fn title(mut self, title: impl DocumentText) -> Self {
        let title = title.clean(Pass::new());
        let end = title.char_indices().nth(LONGEST_TITLE);
        let title = end.map_or(&*title, |(at, _)| title.get(..at).unwrap_or_default());
        self.title = Some(title.to_owned()).filter(|title| !title.trim().is_empty());
        self
    }

    /// What else there is to know of it, which the model reads and does not cite.
    #[must_use]
    pub fn context(mut self, context: impl DocumentText) -> Self {
        self.context = Some(context.clean(Pass::new())).filter(|text| !text.trim().is_empty());
        self
    }

    /// The model cites it: its text blocks say which part they rest on. All documents of a request
    /// are cited, or none.
    #[must_use]
    pub fn citations(mut self) -> Self {
        self.cited = true;
        self
    }

    /// `None` where there is nothing to see.
    pub(super) fn block(&self) -> Option<Block> {
        match &self.source {
            Body::Text(text) if text.trim().is_empty() => None,
            _ => Some(Block::new(&Sent(self))),
        }
    }
}

struct Sent<'a>(&'a Document);

impl Serialize for Sent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "document")?;
        match &self.0.source {
            Body::Text(text) => map.serialize_entry("source", &PlainSource(text))?,
            Body::Elsewhere(source) => map.serialize_entry("source", source)?,
        }
        if let Some(title) = &self.0.title {
            map.serialize_entry("title", title)?;
        }
        if let Some(context) = &self.0.context {
            map.serialize_entry("context", context)?;
        }
        if self.0.cited {
            map.serialize_entry("citations", &Enabled)?;
        }
        map.end()
    }
}

struct PlainSource<'a>(&'a str);

impl Serialize for PlainSource<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("type", "text")?;
        map.serialize_entry("media_type", "text/plain")?;
        map.serialize_entry("data", self.0)?;
        map.end()
    }
}

/// `{"enabled": true}`
pub(in crate::claude) struct Enabled;

impl Serialize for Enabled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("enabled", &true)?;
        map.end()
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Document(…)")
    }
}

/// The text, the title or the context of a document: text of any label or none.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the text of a document",
    label = "not text",
    note = "a document takes `Tainted`, `Trusted` and plain text; bytes are `Document::pdf(bytes)?`; of what is `Private` write `x.redact()` in a prompt [taintless::errors T706]"
)]
pub trait DocumentText: sealed::Sealed {
    #[doc(hidden)]
    fn clean(self, pass: Pass) -> String;
}

mod sealed {
    pub trait Sealed {}
}

impl<T: AnyText> sealed::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: AnyText> DocumentText for T {
    fn clean(self, pass: Pass) -> String {
        let mut text = String::new();
        self.push_to(&mut text, pass);
        sanitize(&text).0
    }
}
