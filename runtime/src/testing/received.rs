//! A request, as the rehearsal server received it.

use std::fmt;

use serde_json::Value;

use super::check;

/// A request that the rehearsal server received, readable by the test. The key is not in it.
#[derive(Clone, Default)]
pub struct Received {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) text: String,
    pub(super) body: Value,
    pub(super) fault: Option<String>,
}

/// A turn of a request.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReceivedTurn {
    /// `user` or `assistant`.
    pub role: String,
    /// The texts of its blocks of kind `text`, in order.
    pub texts: Vec<String>,
}

/// A result of a tool, as a request brings it.
#[derive(Clone)]
#[non_exhaustive]
pub struct ReceivedResult {
    /// The id of the call.
    pub id: String,
    /// Its text, and the texts of its blocks.
    pub texts: Vec<String>,
    /// Whether it says that the call failed.
    pub is_error: bool,
}

impl Received {
    /// The model's name; empty if there is none.
    pub fn model(&self) -> &str {
        self.body["model"].as_str().unwrap_or_default()
    }

    /// Whether the request asks for the number of its tokens, and for no answer.
    pub fn is_count(&self) -> bool {
        self.path == "/v1/messages/count_tokens"
    }

    /// Whether the answer is asked for as a stream.
    pub fn is_stream(&self) -> bool {
        self.body["stream"] == true
    }

    /// The system prompt; empty if there is none.
    pub fn system(&self) -> String {
        texts(&self.body["system"]).concat()
    }

    /// The turns.
    pub fn turns(&self) -> Vec<ReceivedTurn> {
        let turns = self.body["messages"].as_array().into_iter().flatten();
        turns
            .map(|turn| ReceivedTurn {
                role: turn["role"].as_str().unwrap_or_default().to_owned(),
                texts: texts(&turn["content"]),
            })
            .collect()
    }

    /// All text of the user's turns, one line for each block.
    pub fn user_text(&self) -> String {
        let turns = self.turns().into_iter().filter(|turn| turn.role == "user");
        turns
            .flat_map(|turn| turn.texts)
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The schema of the answer, if one is asked for.
    pub fn schema(&self) -> Option<&Value> {
        self.body.pointer("/output_config/format/schema")
    }

    /// How many tokens `count_tokens` says: one for four characters of the JSON of the system
    /// prompt, the turns and the tools, rounded up. It grows with the request, and is not what the
    /// API would say.
    pub fn token_count(&self) -> u64 {
        let counted = ["system", "messages", "tools"].map(|name| &self.body[name]);
        let counted = counted.iter().filter(|value| !value.is_null());
        let characters: usize = counted.map(|value| value.to_string().chars().count()).sum();
        characters.div_ceil(4) as u64
    }

    /// The results of tools in the last turn, in order: what the program answers to the calls of the
    /// reply before.
    pub fn tool_results(&self) -> Vec<ReceivedResult> {
        let turns = self.body["messages"].as_array();
        let last = turns.and_then(|turns| turns.iter().rfind(|turn| turn["role"] == "user"));
        results(last)
    }

    /// The results of tools in all turns, in order.
    pub fn all_tool_results(&self) -> Vec<ReceivedResult> {
        results(self.body["messages"].as_array().into_iter().flatten())
    }

    /// Where the request marks the end of what the API shall keep: `system.0`, say, or
    /// `messages.2.content.0`, in the order in which the API reads them.
    pub fn cache_breakpoints(&self) -> Vec<String> {
        let found = check::breakpoints(&self.body).into_iter();
        found.map(|(place, _)| place).collect()
    }

    /// The definitions of the tools that the request offers.
    pub fn tools(&self) -> impl Iterator<Item = &Value> {
        self.body["tools"].as_array().into_iter().flatten()
    }

    /// The definition of one tool.
    pub fn tool(&self, name: &str) -> Option<&Value> {
        self.tools().find(|tool| tool["name"] == name)
    }

    /// The body, parsed; its objects are sorted by name.
    pub fn body(&self) -> &Value {
        &self.body
    }

    /// The body, byte for byte as it was sent.
    pub fn body_text(&self) -> &str {
        &self.text
    }

    /// A header, by its name in small letters. `x-api-key` has no value here.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The method.
    pub fn method(&self) -> &str {
        &self.method
    }

    /// The path.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the API would say against this request, if it would refuse it. The script is then not
    /// asked.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }
}

fn results<'a>(turns: impl IntoIterator<Item = &'a Value>) -> Vec<ReceivedResult> {
    let contents = turns.into_iter().map(|turn| &turn["content"]);
    let blocks = contents.filter_map(Value::as_array).flatten();
    let results = blocks.filter(|block| block["type"] == "tool_result");
    results
        .map(|block| ReceivedResult {
            id: block["tool_use_id"].as_str().unwrap_or_default().to_owned(),
            texts: texts(&block["content"]),
            is_error: block["is_error"] == true,
        })
        .collect()
}

/// Text, or the texts of a list of blocks.
fn texts(content: &Value) -> Vec<String> {
    match content {
        Value::String(text) => vec![text.clone()],
        Value::Array(blocks) => {
            let texts = blocks.iter().filter_map(|block| block["text"].as_str());
            texts.map(str::to_owned).collect()
        }
        _ => Vec::new(),
    }
}

/// Silent about the text, which may be what somebody else wrote; and about the fault, which names a
/// part of it.
impl fmt::Debug for Received {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Received")
            .field("refused", &self.fault.is_some())
            .finish_non_exhaustive()
    }
}

/// Silent about the text, and about the id, which is the model's.
impl fmt::Debug for ReceivedResult {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReceivedResult")
            .field("is_error", &self.is_error)
            .finish_non_exhaustive()
    }
}

/// Silent about the text.
impl fmt::Debug for ReceivedTurn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReceivedTurn({} texts)", self.texts.len())
    }
}
