//! The result of a call, as the next turn holds it.

use std::fmt;
use std::marker::PhantomData;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::id::{CallId, SentId};
use super::output::{Content, ToolOutput};

/// The result of one call: a block of the turn that answers a reply, [`Turn::results`].
///
/// [`Turn::results`]: crate::claude::Turn::results
#[derive(Clone)]
#[must_use = "a result does nothing until it stands in a turn: `Turn::results([result])`"]
pub struct ToolResult {
    id: CallId,
    content: Vec<Content>,
    is_error: bool,
}

impl ToolResult {
    /// The result of the call of that id.
    pub fn new<T>(id: &CallId, output: ToolOutput<T>) -> Self {
        let ToolOutput {
            content,
            is_error,
            tools: PhantomData,
        } = output;
        ToolResult {
            id: id.clone(),
            content,
            is_error,
        }
    }

    pub(super) fn error(id: &CallId, content: Content) -> Self {
        ToolResult {
            id: id.clone(),
            content: vec![content],
            is_error: true,
        }
    }

    /// An error in the program's words.
    pub(in crate::claude) fn own_error(id: &CallId, text: &str) -> Self {
        Self::error(id, Content::Text(text.to_owned()))
    }

    pub(in crate::claude) fn of_blocks(id: &CallId, content: Vec<Content>, is_error: bool) -> Self {
        ToolResult {
            id: id.clone(),
            content,
            is_error,
        }
    }

    /// The call whose result it is.
    pub fn id(&self) -> &CallId {
        &self.id
    }

    /// Whether the model is told that the call failed.
    pub fn is_error(&self) -> bool {
        self.is_error
    }

    /// Its texts: to be counted, and digested.
    #[cfg(feature = "agent")]
    pub(in crate::claude) fn texts(&self) -> Vec<&str> {
        let texts = self.content.iter().map(|content| match content {
            Content::Text(text) => text.as_str(),
            Content::Block(block) => block.raw().get(),
        });
        texts.collect()
    }
}

/// What says which call it is the result of: a [`ToolResult`], or a call that was
/// [`Ran`](super::Ran).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the result of a call",
    label = "it does not say of which call it is",
    note = "write `ToolResult::new(call.id(), output)`; of a call that is not run `bad.result()` [taintless::errors T720]"
)]
pub trait IntoResult {
    #[doc(hidden)]
    fn into_result(self) -> ToolResult;
}

#[diagnostic::do_not_recommend]
impl IntoResult for ToolResult {
    fn into_result(self) -> ToolResult {
        self
    }
}

/// Redacted: the text is never shown.
impl fmt::Debug for ToolResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ToolResult")
            .field("is_error", &self.is_error)
            .finish_non_exhaustive()
    }
}

/// A result as it is sent. Private: were `ToolResult` itself `Serialize`, any serializer would be
/// shown the text.
pub(in crate::claude) struct SentResult<'a>(pub(in crate::claude) &'a ToolResult);

impl Serialize for SentResult<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let result = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "tool_result")?;
        map.serialize_entry("tool_use_id", &SentId(&result.id))?;
        // The API refuses a text block without text.
        let content: Vec<SentContent<'_>> = result
            .content
            .iter()
            .filter(|it| !it.is_empty())
            .map(SentContent)
            .collect();
        if !content.is_empty() {
            map.serialize_entry("content", &content)?;
        }
        if result.is_error {
            map.serialize_entry("is_error", &true)?;
        }
        map.end()
    }
}

struct SentContent<'a>(&'a Content);

impl Serialize for SentContent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Content::Text(text) => {
                let mut map = serializer.serialize_map(Some(2))?;
                map.serialize_entry("type", "text")?;
                map.serialize_entry("text", text)?;
                map.end()
            }
            Content::Block(block) => block.raw().serialize(serializer),
        }
    }
}
