//! Replies that think, and replies that call tools.

use serde::Serialize;
use serde_json::{Value, json};

use super::message::{Block, Message};
use super::{Body, Reply};
use crate::testing::received::Received;
use crate::testing::{given, schema};

/// Replies with tools. The server gives each call an id of its own, unless the block has one.
impl Reply {
    /// A call of one of the program's tools; the message stops for it. What cannot be JSON is
    /// `null`.
    ///
    /// ```
    /// use serde_json::json;
    /// use taintless::testing::Reply;
    /// let reply = Reply::tool_use("find_parcel", json!({"number": "12"}))
    ///     .and_tool_use("find_parcel", json!({"number": "13"}));
    /// # let _ = reply;
    /// ```
    pub fn tool_use(name: &str, input: impl Serialize) -> Self {
        Reply::blocks([]).and_tool_use(name, input)
    }

    /// One more call, in parallel.
    #[must_use]
    pub fn and_tool_use(self, name: &str, input: impl Serialize) -> Self {
        self.and_tool_use_raw(name, &to_json(input))
    }

    /// A call whose input is this text, which need not be JSON: a stream brings it as it is, a
    /// whole message has `{}` in its place.
    pub fn tool_use_raw(name: &str, input: &str) -> Self {
        Reply::blocks([]).and_tool_use_raw(name, input)
    }

    /// One more call with such an input.
    #[must_use]
    pub fn and_tool_use_raw(self, name: &str, input: &str) -> Self {
        self.and_block(Block::call("tool_use", name, input.to_owned()))
            .stop_reason("tool_use")
    }

    /// A call of a tool with arguments that fit its schema, as [`fitting`](Reply::fitting) makes
    /// them; with no arguments where the request offers no such tool.
    pub fn fitting_tool_use(request: &Received, name: &str, text: &str) -> Self {
        Reply::blocks([]).and_fitting_tool_use(request, name, text)
    }

    /// One more call with arguments that fit.
    #[must_use]
    pub fn and_fitting_tool_use(self, request: &Received, name: &str, text: &str) -> Self {
        let schema = request.tool(name).map(|tool| &tool["input_schema"]);
        let input = schema.map_or_else(|| json!({}), |schema| schema::example(schema, text));
        self.and_tool_use(name, input)
    }

    /// A call of a tool that the API runs itself, and its result: `web_search` and a block of kind
    /// `web_search_tool_result`, say.
    #[must_use]
    pub fn and_server_tool_use(
        mut self,
        name: &str,
        input: impl Serialize,
        result: impl Serialize,
    ) -> Self {
        self = self.and_block(Block::call("server_tool_use", name, to_json(input)));
        let content: Value = serde_json::to_value(result).unwrap_or(Value::Null);
        // The server numbers the call and puts its id here.
        let kind = format!("{name}_tool_result");
        self.and_block(Block::from(
            json!({"type": kind, "tool_use_id": null, "content": content}),
        ))
    }

    /// A message that begins with thinking, signed as the server wants it back.
    pub fn thinking(text: &str) -> Self {
        Reply::blocks([]).and_thinking(text)
    }

    /// Thinking after the other blocks.
    #[must_use]
    pub fn and_thinking(self, text: &str) -> Self {
        let signature = given::sign(text);
        self.and_block(Block::from(
            json!({"type": "thinking", "thinking": text, "signature": signature}),
        ))
    }

    /// Thinking that nobody may read, after the other blocks.
    #[must_use]
    pub fn and_redacted_thinking(self) -> Self {
        let data = given::redacted();
        self.and_block(Block::from(
            json!({"type": "redacted_thinking", "data": data}),
        ))
    }

    /// Text after the other blocks.
    #[must_use]
    pub fn and_text(self, text: impl Into<String>) -> Self {
        self.and_block(Block::from(json!({"type": "text", "text": text.into()})))
    }

    /// Text that cites a document of the request, after the other blocks.
    #[must_use]
    pub fn and_cited_text(
        self,
        text: impl Into<String>,
        citations: impl IntoIterator<Item = Value>,
    ) -> Self {
        let citations: Vec<Value> = citations.into_iter().collect();
        self.and_block(Block::from(
            json!({"type": "text", "text": text.into(), "citations": citations}),
        ))
    }

    /// The turn is not at its end: the API wants its blocks back, and goes on.
    #[must_use]
    pub fn paused(self) -> Self {
        self.stop_reason("pause_turn")
    }

    /// The context window is full.
    #[must_use]
    pub fn window_full(self) -> Self {
        self.stop_reason("model_context_window_exceeded")
    }

    fn and_block(mut self, block: Block) -> Self {
        if let Body::Message(Message { blocks, .. }) = &mut self.body {
            blocks.push(block);
        }
        self
    }
}

/// In the order of the value's own fields, which a `Value` would sort.
fn to_json(value: impl Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned())
}
