//! A message as server-sent events, in the form of the API.

use serde_json::{Map, Value, json};

use super::message::{Block, Message};

/// The events of a message; text, thinking and the input of calls come in pieces of so many
/// characters.
pub(super) fn of_message(message: &Message, pieces: usize) -> Vec<Vec<u8>> {
    let mut events = Events {
        list: vec![start(message)],
        pieces,
    };
    // As a real answer does that `max_tokens` cut: its last block is never closed.
    let cut = message.fields.get("stop_reason") == Some(&json!("max_tokens"));
    let last = message.blocks.len().saturating_sub(1);
    for (index, block) in message.blocks.iter().enumerate() {
        events.block(index, block);
        if !(cut && index == last) {
            events.add(
                "content_block_stop",
                &json!({"type": "content_block_stop", "index": index}),
            );
        }
    }
    events.list.push(end(message));
    events.add("message_stop", &json!({"type": "message_stop"}));
    events.list
}

/// One event on the wire.
pub(super) fn event(name: &str, data: &Value) -> Vec<u8> {
    format!("event: {name}\ndata: {data}\n\n").into_bytes()
}

/// Recorded events, each with the empty line that ends it.
pub(super) fn of_bytes(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut events: Vec<Vec<u8>> = Vec::new();
    let mut complete = true;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let blank = matches!(line, b"\n" | b"\r\n");
        // An event begins at the first line after an empty one.
        match events.last_mut().filter(|_| !complete || blank) {
            Some(event) => event.extend_from_slice(line),
            None => events.push(line.to_vec()),
        }
        complete = blank;
    }
    events
}

/// The blocks of recorded events, of which thinking is put together again. Where the events are
/// broken, so are the blocks.
pub(super) fn read_blocks(bytes: &[u8]) -> Vec<Value> {
    let text = String::from_utf8_lossy(bytes);
    let mut blocks: Vec<Value> = Vec::new();
    for data in text.lines().filter_map(|line| line.strip_prefix("data:")) {
        let event: Value = serde_json::from_str(data).unwrap_or_default();
        if event["type"] == "content_block_start" {
            blocks.push(event["content_block"].clone());
        }
        for field in ["thinking", "signature"] {
            let more = event["delta"][field].as_str();
            let text = blocks.last_mut().and_then(|block| block.get_mut(field));
            if let (Some(more), Some(Value::String(text))) = (more, text) {
                text.push_str(more);
            }
        }
    }
    blocks
}

/// What stands in `message_start`: all that is known before the first word.
fn start(message: &Message) -> Vec<u8> {
    let mut fields = message.fields.clone();
    fields.remove("stop_details");
    fields.insert("content".to_owned(), json!([]));
    fields.insert("stop_reason".to_owned(), Value::Null);
    fields.insert("stop_sequence".to_owned(), Value::Null);
    if let Some(tokens) = fields
        .get_mut("usage")
        .and_then(|usage| usage.get_mut("output_tokens"))
    {
        *tokens = json!(1);
    }
    event(
        "message_start",
        &json!({"type": "message_start", "message": fields}),
    )
}

/// What stands in `message_delta`: why the model stopped, and what it cost in all.
fn end(message: &Message) -> Vec<u8> {
    let names = ["stop_reason", "stop_sequence", "stop_details", "container"];
    let delta = names
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), message.fields.get(name)?.clone())));
    let mut data = json!({"type": "message_delta", "delta": delta.collect::<Map<_, _>>()});
    if let (Some(data), Some(usage)) = (data.as_object_mut(), message.fields.get("usage")) {
        data.insert("usage".to_owned(), usage.clone());
    }
    event("message_delta", &data)
}

struct Events {
    list: Vec<Vec<u8>>,
    pieces: usize,
}

impl Events {
    fn add(&mut self, name: &str, data: &Value) {
        self.list.push(event(name, data));
    }

    fn start_block(&mut self, index: usize, block: &Value) {
        let data = json!({"type": "content_block_start", "index": index, "content_block": block});
        self.add("content_block_start", &data);
        if index == 0 {
            self.add("ping", &json!({"type": "ping"}));
        }
    }

    fn delta(&mut self, index: usize, delta: &Value) {
        let data = json!({"type": "content_block_delta", "index": index, "delta": delta});
        self.add("content_block_delta", &data);
    }

    fn deltas(&mut self, index: usize, kind: &str, field: &str, text: &str) {
        for piece in pieces(text, self.pieces) {
            self.delta(index, &json!({"type": kind, field: piece}));
        }
    }

    /// A block without its stop.
    fn block(&mut self, index: usize, block: &Block) {
        let mut value = block.value.clone();
        if let Some(input) = &block.input {
            if let Some(fields) = value.as_object_mut() {
                fields.insert("input".to_owned(), json!({}));
            }
            self.start_block(index, &value);
            self.delta(
                index,
                &json!({"type": "input_json_delta", "partial_json": ""}),
            );
            self.deltas(index, "input_json_delta", "partial_json", input);
            return;
        }
        match value["type"].as_str() {
            Some("text") => self.text(index, value),
            Some("thinking") => self.thinking(index, value),
            // A block of another kind comes whole.
            _ => self.start_block(index, &value),
        }
    }

    fn text(&mut self, index: usize, mut value: Value) {
        let text = take_text(&mut value, "text");
        let citations = value.get_mut("citations").map(Value::take);
        if let (Some(_), Some(list)) = (&citations, value.get_mut("citations")) {
            *list = json!([]);
        }
        self.start_block(index, &value);
        for citation in citations.iter().filter_map(Value::as_array).flatten() {
            self.delta(
                index,
                &json!({"type": "citations_delta", "citation": citation}),
            );
        }
        self.deltas(index, "text_delta", "text", &text);
    }

    fn thinking(&mut self, index: usize, mut value: Value) {
        let text = take_text(&mut value, "thinking");
        let signature = take_text(&mut value, "signature");
        self.start_block(index, &value);
        self.deltas(index, "thinking_delta", "thinking", &text);
        // It is never cut.
        self.delta(
            index,
            &json!({"type": "signature_delta", "signature": signature}),
        );
    }
}

/// Takes a text out of a block, and leaves the empty one.
fn take_text(block: &mut Value, field: &str) -> String {
    let text = block.get_mut(field).map(|text| {
        let taken = text.as_str().unwrap_or_default().to_owned();
        *text = json!("");
        taken
    });
    text.unwrap_or_default()
}

/// A text in pieces of so many characters.
fn pieces(text: &str, length: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .char_indices()
            .nth(length)
            .map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}
