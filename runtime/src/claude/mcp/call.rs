//! A call of a server's tool.

use std::fmt;
use std::marker::PhantomData;

use super::outcome;
use super::pinned::{McpServer, Pinned};
use crate::claude::tool::{Asked, CallId, Marks, OwnText, ToolResult};
use crate::json::JsonBody;
use crate::output::Reply;
use crate::taint::{Pass, Tainted, Trusted};

/// A call of a server's tool: the name is the program's, the arguments are the model's. Made by
/// [`McpSet::calls`](super::McpSet::calls) and [`McpSet::call`](super::McpSet::call), from a reply.
#[must_use = "the API wants a result of every call"]
pub struct McpCall<S> {
    id: CallId,
    tool: &'static Pinned,
    arguments: Tainted<String>,
    server: PhantomData<fn() -> S>,
}

impl<S: McpServer> McpCall<S> {
    /// `None` if the arguments are no object.
    pub(super) fn new(tool: &'static Pinned, asked: &Asked) -> Option<Self> {
        asked
            .input
            .text()
            .trim_start()
            .starts_with('{')
            .then(|| McpCall {
                id: asked.id.clone(),
                tool,
                arguments: asked.input.clone(),
                server: PhantomData,
            })
    }

    /// Its id, which its result names.
    pub fn id(&self) -> &CallId {
        &self.id
    }

    /// The tool's name, as the server has it.
    pub fn name(&self) -> Trusted<&'static str> {
        Trusted::of_table(self.tool.name)
    }

    /// What the tool does.
    pub fn mark(&self) -> Marks {
        self.tool.marks
    }

    /// Whether the tool changes something, or speaks to the outside.
    pub fn acts(&self) -> bool {
        self.tool.marks.is_acting()
    }

    /// The arguments, as JSON. The server holds them to its schema.
    pub fn arguments(&self) -> Tainted<&str> {
        self.arguments.as_deref()
    }

    /// The parameters of `tools/call`, for the server: `{"name":…,"arguments":…}`.
    pub fn params(&self) -> JsonBody {
        let name = serde_json::to_string(self.tool.name).unwrap_or_default();
        let arguments = self.arguments.text();
        JsonBody::new(format!(r#"{{"name":{name},"arguments":{arguments}}}"#).into_bytes())
    }

    /// The result, of what the server gave back: the JSON of the result of `tools/call`. Its text
    /// goes to the model as JSON with the provenance of the server named; an image as an image.
    pub fn result<R: Reply + ?Sized>(&self, answer: &R) -> ToolResult {
        let text = answer.input(Pass::new()).text();
        outcome::read(&self.id, S::SOURCE, text.unwrap_or_default())
    }

    /// The result where the server gave none, in the program's words.
    pub fn failed(&self, why: impl OwnText) -> ToolResult {
        ToolResult::own_error(&self.id, &why.into_own_text(Pass::new()))
    }
}

/// Redacted: the arguments are the model's.
impl<S> fmt::Debug for McpCall<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("McpCall")
            .field("name", &self.tool.name)
            .finish_non_exhaustive()
    }
}
