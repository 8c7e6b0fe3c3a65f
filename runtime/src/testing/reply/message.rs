//! A message that is answered: its fields, its blocks, and its form as one JSON document.

use serde_json::value::RawValue;
use serde_json::{Map, Value, json};

/// A message; `fields` is all of it but the content.
#[derive(Clone)]
pub(super) struct Message {
    pub(super) fields: Map<String, Value>,
    pub(super) blocks: Vec<Block>,
}

/// A content block.
#[derive(Clone)]
pub(super) struct Block {
    pub(super) value: Value,
    /// The input of a call, as the model would write it: in its own order, and perhaps no JSON.
    pub(super) input: Option<String>,
}

impl Block {
    pub(super) fn call(kind: &str, name: &str, input: String) -> Self {
        Block {
            value: json!({"type": kind, "id": null, "name": name}),
            input: Some(input),
        }
    }

    /// As it stands in a message that arrives whole. Input that is no JSON cannot stand there.
    fn json(&self) -> String {
        let Some(input) = &self.input else {
            return self.value.to_string();
        };
        let sound = serde_json::from_str::<&RawValue>(input).is_ok();
        with_field(&self.value, "input", if sound { input } else { "{}" })
    }
}

impl From<Value> for Block {
    fn from(mut value: Value) -> Self {
        let input = value
            .as_object_mut()
            .and_then(|fields| fields.remove("input"));
        Block {
            value,
            input: input.map(|input| input.to_string()),
        }
    }
}

impl Message {
    pub(super) fn new(blocks: impl IntoIterator<Item = Value>) -> Self {
        let fields = [
            ("id", json!("msg_rehearsal")),
            ("type", json!("message")),
            ("role", json!("assistant")),
            ("model", json!("claude-rehearsal")),
            ("stop_reason", json!("end_turn")),
            ("stop_sequence", Value::Null),
            ("usage", usage(100, 50)),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value));
        Message {
            fields: fields.into_iter().collect(),
            blocks: blocks.into_iter().map(Block::from).collect(),
        }
    }

    pub(super) fn set(&mut self, name: &str, value: Value) {
        match value {
            Value::Array(blocks) if name == "content" => {
                self.blocks = blocks.into_iter().map(Block::from).collect();
            }
            value => {
                self.fields.insert(name.to_owned(), value);
            }
        }
    }

    /// Its blocks, without the input of calls.
    pub(super) fn values(&self) -> impl Iterator<Item = &Value> {
        self.blocks.iter().map(|block| &block.value)
    }

    pub(super) fn json(&self) -> String {
        let blocks: Vec<String> = self.blocks.iter().map(Block::json).collect();
        let fields = Value::Object(self.fields.clone());
        if self.fields.contains_key("content") {
            // The script wants no list there.
            return fields.to_string();
        }
        with_field(&fields, "content", &format!("[{}]", blocks.join(",")))
    }

    /// Gives each call without an id one of its own, and each result of the API's own tools the id
    /// of the call before it.
    pub(super) fn number(&mut self, mut next: impl FnMut() -> usize) {
        let mut last = Value::Null;
        for block in &mut self.blocks {
            let server = block.value["type"] == "server_tool_use";
            if let Some(id) = block.value.get_mut("id") {
                if id.is_null() {
                    let prefix = if server { "srvtoolu" } else { "toolu" };
                    *id = json!(format!("{prefix}_rehearsal_{}", next()));
                }
                last = id.clone();
            }
            if let Some(id) = block.value.get_mut("tool_use_id").filter(|id| id.is_null()) {
                *id = last.clone();
            }
        }
    }
}

pub(super) fn usage(input_tokens: u64, output_tokens: u64) -> Value {
    json!({
        "input_tokens": input_tokens,
        "output_tokens": output_tokens,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
    })
}

/// An object with one more field, whose value is JSON text.
fn with_field(object: &Value, name: &str, json: &str) -> String {
    let text = object.to_string();
    let head = text.strip_suffix('}').unwrap_or("{");
    let comma = if head.len() > 1 { "," } else { "" };
    format!("{head}{comma}\"{name}\":{json}}}")
}
