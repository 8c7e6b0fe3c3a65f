//! Where documents and images come from.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::{Refusal, invalid, is_flag, unknown};

/// The kinds of image, and how a file of each begins.
const IMAGES: [(&str, &[u8]); 4] = [
    ("image/jpeg", b"\xFF\xD8\xFF"),
    ("image/png", b"\x89PNG"),
    ("image/gif", b"GIF8"),
    ("image/webp", b"RIFF"),
];

pub(super) fn check_image(source: &Value, place: &str) -> Result<(), Refusal> {
    if source["type"] != "base64" {
        return check_elsewhere(source, place);
    }
    check_fields(source, place, &["type", "media_type", "data"])?;
    let media_type = source["media_type"].as_str().unwrap_or_default();
    let known = IMAGES.iter().find(|(name, _)| *name == media_type);
    let Some((_, head)) = known else {
        return Err(invalid(format!(
            "{place}.base64.media_type: Input should be 'image/jpeg', 'image/png', 'image/gif' or 'image/webp'"
        )));
    };
    if !decode(source, place)?.starts_with(head) {
        return Err(invalid(format!(
            "{place}.base64.data: The image was specified using the {media_type} media type, but does not appear to be one"
        )));
    }
    Ok(())
}

pub(super) fn check_document(block: &Value, place: &str) -> Result<(), Refusal> {
    for name in ["title", "context"] {
        if !(block[name].is_null() || block[name].is_string()) {
            return Err(invalid(format!(
                "{place}.{name}: Input should be a valid string"
            )));
        }
    }
    let citations = &block["citations"];
    if unknown(citations, &["enabled"]).is_some()
        || !(citations.is_null() || citations.is_object() && is_flag(&citations["enabled"]))
    {
        return Err(invalid(format!(
            "{place}.citations.enabled: Input should be a valid boolean"
        )));
    }
    let source = &block["source"];
    let place = format!("{place}.source");
    match source["type"].as_str() {
        Some("text") => check_plain(source, &place),
        Some("base64") => check_pdf(source, &place),
        Some("content") => {
            check_fields(source, &place, &["type", "content"])?;
            let content = &source["content"];
            let sound = match content {
                Value::String(text) => !text.is_empty(),
                Value::Array(blocks) => !blocks.is_empty(),
                _ => false,
            };
            sound
                .then_some(())
                .ok_or_else(|| invalid(format!("{place}.content: content must be non-empty")))
        }
        _ => check_elsewhere(source, &place),
    }
}

fn check_plain(source: &Value, place: &str) -> Result<(), Refusal> {
    check_fields(source, place, &["type", "media_type", "data"])?;
    if source["media_type"] != "text/plain" {
        return Err(invalid(format!(
            "{place}.text.media_type: Input should be 'text/plain'"
        )));
    }
    if source["data"].as_str().is_none_or(str::is_empty) {
        return Err(invalid(format!("{place}.text.data: Field required")));
    }
    Ok(())
}

fn check_pdf(source: &Value, place: &str) -> Result<(), Refusal> {
    check_fields(source, place, &["type", "media_type", "data"])?;
    if source["media_type"] != "application/pdf" {
        return Err(invalid(format!(
            "{place}.base64.media_type: Input should be 'application/pdf'"
        )));
    }
    if !decode(source, place)?.starts_with(b"%PDF-") {
        return Err(invalid(format!(
            "{place}.base64.data: The PDF specified was not valid."
        )));
    }
    Ok(())
}

/// A URL, or a file that was uploaded before.
fn check_elsewhere(source: &Value, place: &str) -> Result<(), Refusal> {
    match source["type"].as_str() {
        Some("url") => {
            check_fields(source, place, &["type", "url"])?;
            let url = source["url"].as_str().unwrap_or_default();
            url.starts_with("https://")
                .then_some(())
                .ok_or_else(|| invalid(format!("{place}.url.url: Only HTTPS URLs are supported.")))
        }
        Some("file") => {
            check_fields(source, place, &["type", "file_id"])?;
            let id = source["file_id"].as_str().unwrap_or_default();
            (!id.is_empty())
                .then_some(())
                .ok_or_else(|| invalid(format!("{place}.file.file_id: Field required")))
        }
        kind => Err(invalid(format!(
            "{place}: Input tag '{}' found using 'type' does not match any of the expected tags",
            kind.unwrap_or_default()
        ))),
    }
}

fn check_fields(source: &Value, place: &str, names: &[&str]) -> Result<(), Refusal> {
    unknown(source, names).map_or(Ok(()), |name| {
        Err(invalid(format!(
            "{place}.{name}: Extra inputs are not permitted"
        )))
    })
}

fn decode(source: &Value, place: &str) -> Result<Vec<u8>, Refusal> {
    let data = source["data"].as_str().filter(|data| !data.is_empty());
    let bytes = data.and_then(|data| STANDARD.decode(data).ok());
    bytes.ok_or_else(|| invalid(format!("{place}.base64.data: Invalid base64 data")))
}

/// Citations are for all documents or for none, and not together with a schema for the answer.
pub(super) fn check_citations(body: &Value) -> Result<(), Refusal> {
    let turns = body["messages"].as_array().into_iter().flatten();
    let blocks = turns
        .filter_map(|turn| turn["content"].as_array())
        .flatten();
    let mut documents = blocks
        .filter(|block| block["type"] == "document")
        .map(|block| block["citations"]["enabled"] == true);
    let Some(first) = documents.next() else {
        return Ok(());
    };
    if documents.any(|cited| cited != first) {
        return Err(invalid(
            "messages: citations must be enabled on all or none of the documents",
        ));
    }
    if first && !body["output_config"]["format"].is_null() {
        return Err(invalid(
            "output_config.format: citations cannot be used with structured outputs",
        ));
    }
    Ok(())
}
