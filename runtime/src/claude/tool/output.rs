//! What a tool gives back: of the program's words, or with the provenance of somebody else's.

use std::fmt;
use std::marker::PhantomData;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::flag::{GivesPrivate, GivesUntrusted};
use super::read::ClaudeTools;
use crate::claude::content::{Block, Document, Image, Seal, UserContent};
use crate::json::{JsonBody, JsonOut};
use crate::prompt::{Source, ToSystemPrompt, sanitize};
use crate::system_prompt;
use crate::taint::{AnyText, Inert, InertText, Pass, Private, PrivateText};

/// What a tool of the set `T` gives back.
///
/// Text that somebody else wrote goes to the model as JSON with its provenance named,
/// `{"source":"web_page","content":"…"}`, and without what cannot be seen; that is how Anthropic's
/// documentation wants third-party text to stand. It can be given only where a tool of the set is
/// marked `reads_untrusted`, and what is private only where one is marked `reads_private`.
#[must_use = "an output does nothing until it is a result"]
pub struct ToolOutput<T> {
    pub(super) content: Vec<Content>,
    pub(super) is_error: bool,
    pub(super) tools: PhantomData<fn() -> T>,
}

/// One block of a result.
#[derive(Clone)]
pub(in crate::claude) enum Content {
    Text(String),
    /// An image, a document.
    Block(Block),
}

impl Content {
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Content::Text(text) => text.trim().is_empty(),
            Content::Block(_) => false,
        }
    }

    /// Somebody else's, with its provenance.
    fn sourced(source: Source, content: &RawValue) -> Self {
        let sourced = Sourced { source, content };
        // Writing a map of two texts does not fail.
        let json = serde_json::to_string(&sourced).unwrap_or_default();
        // Of JSON nothing is removed that is a part of its form: that is printable ASCII.
        Content::Text(sanitize(&json).0)
    }

    pub(in crate::claude) fn sourced_text(source: Source, text: &str) -> Self {
        match serde_json::value::to_raw_value(text) {
            Ok(content) => Content::sourced(source, &content),
            Err(_) => Content::Text(String::new()),
        }
    }

    /// An image or a document; `None` where there is nothing in it.
    pub(in crate::claude) fn of_user(content: impl UserContent) -> Option<Self> {
        content.into_block(Seal::new()).map(Content::Block)
    }

    pub(in crate::claude) fn sourced_json(source: Source, json: &JsonBody) -> Self {
        match serde_json::from_slice::<&RawValue>(json.as_bytes()) {
            Ok(content) => Content::sourced(source, content),
            Err(_) => Content::Text(String::new()),
        }
    }
}

struct Sourced<'a> {
    source: Source,
    content: &'a RawValue,
}

impl Serialize for Sourced<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("source", self.source.slug())?;
        map.serialize_entry("content", self.content)?;
        map.end()
    }
}

impl<T> ToolOutput<T> {
    pub(super) fn of(content: Content) -> Self {
        Self::of_content(Some(content))
    }

    fn of_content(content: Option<Content>) -> Self {
        ToolOutput {
            content: content.into_iter().collect(),
            is_error: false,
            tools: PhantomData,
        }
    }

    /// With another output behind it.
    pub fn and(mut self, mut other: Self) -> Self {
        self.content.append(&mut other.content);
        self.is_error |= other.is_error;
        self
    }

    /// The model is told that the call failed.
    pub fn as_error(mut self) -> Self {
        self.is_error = true;
        self
    }
}

impl<T: ClaudeTools> ToolOutput<T> {
    /// Words of the program, inert values, and both in a [`system_prompt!`].
    pub fn text(text: impl OwnText) -> Self {
        Self::of(Content::Text(text.into_own_text(Pass::new())))
    }

    /// Why the tool failed, in the program's words.
    pub fn failed(why: impl OwnText) -> Self {
        Self::text(why).as_error()
    }

    /// Text of any label, by its provenance.
    pub fn untrusted<A: AnyText + ?Sized>(text: &A, source: Source) -> Self
    where
        T::Untrusted: GivesUntrusted,
    {
        let mut raw = String::new();
        text.push_to(&mut raw, Pass::new());
        Self::of(Content::sourced_text(source, &raw))
    }

    /// A value that goes out as JSON, by the provenance of its text.
    pub fn json<J: JsonOut + ?Sized>(value: &J, source: Source) -> Self
    where
        T::Untrusted: GivesUntrusted,
    {
        Self::of(Content::sourced_json(source, &JsonBody::of(value)))
    }

    /// An image, which is somebody else's as text is.
    pub fn image(image: &Image) -> Self
    where
        T::Untrusted: GivesUntrusted,
    {
        Self::of_content(Content::of_user(image))
    }

    /// A document, which is somebody else's as text is. Its title can name its provenance.
    pub fn document(document: &Document) -> Self
    where
        T::Untrusted: GivesUntrusted,
    {
        Self::of_content(Content::of_user(document))
    }

    /// Private text, which the model is to see. Its writer counts as somebody else.
    pub fn private<P: PrivateText>(text: &Private<P>, source: Source) -> Self
    where
        T::Private: GivesPrivate,
        T::Untrusted: GivesUntrusted,
    {
        Self::of(Content::sourced_text(source, text.raw().read(Pass::new())))
    }

    /// A private number or other inert value, which the model is to see.
    pub fn private_value<I: Inert + Copy + 'static>(value: &Private<I>) -> Self
    where
        T::Private: GivesPrivate,
        Private<I>: Sized,
    {
        let mut text = String::new();
        value.raw().write_inert(&mut text);
        Self::of(Content::Text(text))
    }
}

// By hand: a derive would ask for `T: Clone`.
impl<T> Clone for ToolOutput<T> {
    fn clone(&self) -> Self {
        ToolOutput {
            content: self.content.clone(),
            is_error: self.is_error,
            tools: PhantomData,
        }
    }
}

/// Redacted: the text is never shown.
impl<T> fmt::Debug for ToolOutput<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToolOutput")
            .field("is_error", &self.is_error)
            .finish_non_exhaustive()
    }
}

/// Text of the program: what a result says in its own words.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text of the program",
    label = "neither the program's words nor an inert value",
    note = "write `trusted!(\"…\")`, a number, or both as `system_prompt!(\"{{n}} degrees\")`; text that somebody else wrote goes in as `ToolOutput::untrusted(&text, Source::WebPage)` [taintless::errors T719]"
)]
pub trait OwnText: own::Sealed {
    #[doc(hidden)]
    fn into_own_text(self, pass: Pass) -> String;
}

mod own {
    pub trait Sealed {}
}

impl<T: ToSystemPrompt> own::Sealed for T {}
#[diagnostic::do_not_recommend]
impl<T: ToSystemPrompt> OwnText for T {
    fn into_own_text(self, _: Pass) -> String {
        let text = self;
        system_prompt!("{text}").text().to_owned()
    }
}
