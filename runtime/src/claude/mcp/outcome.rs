//! What a server's tool gave back, as a result.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use crate::claude::content::Image;
use crate::claude::tool::{CallId, Content, ToolResult};
use crate::json::JsonBody;
use crate::prompt::Source;

/// The longest answer that is handed on.
const MOST: usize = 16 << 20;

/// Reads a `CallToolResult`. What has no form of its own in a result is handed on as its JSON.
pub(super) fn read(id: &CallId, source: Source, answer: &str) -> ToolResult {
    let answer = (answer.len() <= MOST)
        .then(|| serde_json::from_str::<Value>(answer).ok())
        .flatten();
    let blocks = answer.as_ref().and_then(|answer| {
        let blocks = answer["content"].as_array()?.iter();
        let mut blocks: Vec<Content> = blocks.map(|block| content(source, block)).collect();
        let structured = &answer["structuredContent"];
        if blocks.is_empty() && !structured.is_null() {
            blocks.push(as_json(source, structured));
        }
        Some((blocks, answer["isError"] == true))
    });
    match blocks {
        Some((blocks, is_error)) => ToolResult::of_blocks(id, blocks, is_error),
        None => ToolResult::own_error(id, "The tool gave back nothing that can be read."),
    }
}

fn content(source: Source, block: &Value) -> Content {
    match block["type"].as_str() {
        Some("text") => match block["text"].as_str() {
            Some(text) => Content::sourced_text(source, text),
            None => as_json(source, block),
        },
        Some("image") => image(block).unwrap_or_else(|| as_json(source, block)),
        _ => as_json(source, block),
    }
}

/// What an image is, is seen from its bytes.
fn image(block: &Value) -> Option<Content> {
    let bytes = STANDARD.decode(block["data"].as_str()?).ok()?;
    Image::new(bytes).ok().and_then(Content::of_user)
}

fn as_json(source: Source, value: &Value) -> Content {
    Content::sourced_json(source, &JsonBody::of(value))
}
