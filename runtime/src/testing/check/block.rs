//! The form of a content block, and where its kind may stand.

use serde_json::Value;

use super::{Refusal, invalid, is_flag, source, unknown};
use crate::testing::given::Given;

/// Kinds that stand in turns of the user.
const USER: [&str; 6] = [
    "text",
    "image",
    "document",
    "search_result",
    "tool_result",
    "container_upload",
];

/// Kinds that the model writes; results of the API's own tools come on top.
const ASSISTANT: [&str; 7] = [
    "text",
    "thinking",
    "redacted_thinking",
    "tool_use",
    "server_tool_use",
    "mcp_tool_use",
    "compaction",
];

/// Whether a block of this kind may stand in a turn of this role. The API takes back every kind
/// that it has given itself.
pub(super) fn check_kind(
    block: &Value,
    role: &str,
    place: &str,
    given: &Given,
) -> Result<(), Refusal> {
    let Some(kind) = block["type"].as_str() else {
        return Err(invalid(format!("{place}.type: Field required")));
    };
    let server_result = kind.ends_with("_tool_result");
    let fits = match role {
        "user" => USER.contains(&kind),
        "assistant" => ASSISTANT.contains(&kind) || server_result || given.knows_kind(kind),
        _ => matches!(kind, "text" | "tool_addition" | "tool_removal"),
    };
    if fits {
        return Ok(());
    }
    let home = match kind {
        _ if USER.contains(&kind) => "user",
        _ if ASSISTANT.contains(&kind) || server_result => "assistant",
        _ => {
            return Err(invalid(format!(
                "{place}: Input tag '{kind}' found using 'type' does not match any of the expected tags"
            )));
        }
    };
    Err(invalid(format!(
        "{place}: `{kind}` blocks can only be in `{home}` messages"
    )))
}

/// Checks the fields of a block, as far as its kind is known here.
pub(super) fn check(block: &Value, place: &str) -> Result<(), Refusal> {
    let kind = block["type"].as_str().unwrap_or_default();
    let fields: &[&str] = match kind {
        "text" => &["type", "text", "citations", "cache_control"],
        "image" => &["type", "source", "cache_control"],
        "document" => &[
            "type",
            "source",
            "title",
            "context",
            "citations",
            "cache_control",
        ],
        "tool_use" => &["type", "id", "name", "input", "caller", "cache_control"],
        "tool_result" => &[
            "type",
            "tool_use_id",
            "content",
            "is_error",
            "cache_control",
        ],
        "thinking" => &["type", "thinking", "signature"],
        "redacted_thinking" => &["type", "data"],
        _ => return Ok(()),
    };
    if let Some(name) = unknown(block, fields) {
        return Err(invalid(format!(
            "{place}.{kind}.{name}: Extra inputs are not permitted"
        )));
    }
    match kind {
        "text" => check_text(block, place),
        "image" => source::check_image(&block["source"], &format!("{place}.image.source")),
        "document" => source::check_document(block, &format!("{place}.document")),
        "tool_use" => check_call(block, place),
        "tool_result" => check_result(block, place),
        _ => Ok(()),
    }
}

fn check_text(block: &Value, place: &str) -> Result<(), Refusal> {
    let Some(text) = block["text"].as_str() else {
        return Err(invalid(format!("{place}.text.text: Field required")));
    };
    if text.trim().is_empty() {
        return Err(invalid(format!(
            "{place}: text content blocks must contain non-whitespace text"
        )));
    }
    let citations = &block["citations"];
    if !(citations.is_null() || citations.is_array()) {
        return Err(invalid(format!(
            "{place}.text.citations: Input should be a valid list"
        )));
    }
    Ok(())
}

fn check_call(block: &Value, place: &str) -> Result<(), Refusal> {
    for name in ["id", "name"] {
        if block[name].as_str().is_none_or(str::is_empty) {
            return Err(invalid(format!("{place}.tool_use.{name}: Field required")));
        }
    }
    if !block["input"].is_object() {
        return Err(invalid(format!(
            "{place}.tool_use.input: Input should be a valid dictionary"
        )));
    }
    Ok(())
}

fn check_result(block: &Value, place: &str) -> Result<(), Refusal> {
    let place = format!("{place}.tool_result");
    if block["tool_use_id"].as_str().is_none_or(str::is_empty) {
        return Err(invalid(format!("{place}.tool_use_id: Field required")));
    }
    if !is_flag(&block["is_error"]) {
        return Err(invalid(format!(
            "{place}.is_error: Input should be a valid boolean"
        )));
    }
    let blocks = match &block["content"] {
        Value::Null | Value::String(_) => return Ok(()),
        Value::Array(blocks) => blocks,
        _ => {
            return Err(invalid(format!(
                "{place}.content: Input should be a valid string or list"
            )));
        }
    };
    for (at, inner) in blocks.iter().enumerate() {
        let place = format!("{place}.content.{at}");
        let kind = inner["type"].as_str().unwrap_or_default();
        if !matches!(
            kind,
            "text" | "image" | "document" | "search_result" | "tool_reference"
        ) {
            return Err(invalid(format!(
                "{place}: Input tag '{kind}' found using 'type' does not match any of the expected tags"
            )));
        }
        check(inner, &place)?;
    }
    Ok(())
}
