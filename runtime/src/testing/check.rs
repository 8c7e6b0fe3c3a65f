//! What the API refuses: the address, the headers, the form of the body.

use serde_json::Value;

use super::received::Received;
use super::reply::Reply;
use super::schema;

/// A refusal: the status and what the API would say.
pub(super) struct Refusal {
    status: u16,
    pub(super) message: String,
}

impl Refusal {
    fn new(status: u16, message: impl Into<String>) -> Self {
        let message = message.into();
        Refusal { status, message }
    }

    pub(super) fn reply(&self) -> Reply {
        Reply::error(self.status).message(&self.message)
    }
}

fn invalid(message: impl Into<String>) -> Refusal {
    Refusal::new(400, message)
}

/// Checks a request as the API does.
pub(super) fn check(request: &Received) -> Result<(), Refusal> {
    if request.path != "/v1/messages" {
        return Err(Refusal::new(404, "Not found"));
    }
    if request.method != "POST" {
        return Err(Refusal::new(405, "Method Not Allowed"));
    }
    check_headers(request)?;
    let Value::Object(body) = &request.body else {
        return Err(invalid("The request body is not valid JSON"));
    };
    if let Some(name) = body.keys().find(|name| !KNOWN.contains(&name.as_str())) {
        return Err(invalid(format!("{name}: Extra inputs are not permitted")));
    }
    if request.model().is_empty() {
        return Err(invalid("model: Field required"));
    }
    if request.body["max_tokens"].as_u64().unwrap_or(0) == 0 {
        return Err(invalid(
            "max_tokens: Input should be greater than or equal to 1",
        ));
    }
    check_system(&request.body["system"])?;
    check_messages(&request.body["messages"])?;
    check_output(&request.body["output_config"])
}

/// The fields of a request.
const KNOWN: [&str; 17] = [
    "cache_control",
    "container",
    "context_management",
    "max_tokens",
    "mcp_servers",
    "messages",
    "metadata",
    "model",
    "output_config",
    "service_tier",
    "stop_sequences",
    "stream",
    "system",
    "temperature",
    "thinking",
    "tool_choice",
    "tools",
];

fn check_headers(request: &Received) -> Result<(), Refusal> {
    if request.header("x-api-key").is_none() {
        return Err(Refusal::new(401, "x-api-key header is required"));
    }
    if request.header("anthropic-version") != Some("2023-06-01") {
        return Err(invalid("anthropic-version: header is required"));
    }
    let content_type = request.header("content-type").unwrap_or_default();
    if !content_type.starts_with("application/json") {
        return Err(invalid("content-type: must be application/json"));
    }
    Ok(())
}

fn check_system(system: &Value) -> Result<(), Refusal> {
    match system {
        Value::Null | Value::String(_) => Ok(()),
        Value::Array(blocks) => blocks
            .iter()
            .try_for_each(|block| check_block(block, "system")),
        _ => Err(invalid("system: Input should be a valid string or list")),
    }
}

fn check_messages(messages: &Value) -> Result<(), Refusal> {
    let turns = messages.as_array().filter(|turns| !turns.is_empty());
    let turns = turns.ok_or_else(|| invalid("messages: at least one message is required"))?;
    for (at, turn) in turns.iter().enumerate() {
        let place = format!("messages.{at}");
        let role = turn["role"].as_str().unwrap_or_default();
        if !matches!(role, "user" | "assistant") {
            return Err(invalid(format!(
                "{place}.role: Input should be 'user' or 'assistant'"
            )));
        }
        if at == 0 && role != "user" {
            return Err(invalid(
                "messages: first message must use the \"user\" role",
            ));
        }
        check_content(&turn["content"], &place)?;
    }
    Ok(())
}

fn check_content(content: &Value, place: &str) -> Result<(), Refusal> {
    match content {
        Value::String(text) if !text.is_empty() => Ok(()),
        Value::Array(blocks) if !blocks.is_empty() => blocks
            .iter()
            .try_for_each(|block| check_block(block, place)),
        _ => Err(invalid(format!("{place}: content must be non-empty"))),
    }
}

fn check_block(block: &Value, place: &str) -> Result<(), Refusal> {
    match (block["type"].as_str(), block["text"].as_str()) {
        (None, _) => Err(invalid(format!("{place}.content: blocks need a type"))),
        (Some("text"), None) => Err(invalid(format!("{place}.content.text: Field required"))),
        (Some("text"), Some(text)) if text.trim().is_empty() => Err(invalid(format!(
            "{place}: text content blocks must contain non-whitespace text"
        ))),
        _ => Ok(()),
    }
}

fn check_output(config: &Value) -> Result<(), Refusal> {
    let format = &config["format"];
    if format.is_null() {
        return Ok(());
    }
    if format["type"] != "json_schema" {
        return Err(invalid(
            "output_config.format.type: Input should be 'json_schema'",
        ));
    }
    schema::check(&format["schema"])
        .map_err(|fault| invalid(format!("output_config.format.schema: {fault}")))
}
