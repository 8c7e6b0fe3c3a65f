//! What the API refuses: the address, the headers, the form of the body.

use serde_json::Value;

use super::given::Given;
use super::received::Received;
use super::reply::Reply;
use super::schema;

mod block;
mod cache;
mod order;
mod source;
mod thinking;
mod tool;

pub(super) use cache::breakpoints;

/// A refusal: the status and what the API would say.
#[derive(Debug)]
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

/// Checks a request as the API does, which knows again what it has given itself.
pub(super) fn check(request: &Received, given: &Given) -> Result<(), Refusal> {
    let counts = request.is_count();
    if !counts && request.path != "/v1/messages" {
        return Err(Refusal::new(404, "Not found"));
    }
    if request.method != "POST" {
        return Err(Refusal::new(405, "Method Not Allowed"));
    }
    check_headers(request)?;
    let Value::Object(fields) = &request.body else {
        return Err(invalid("The request body is not valid JSON"));
    };
    let body = &request.body;
    for name in fields.keys().map(String::as_str) {
        if !(COUNTED.contains(&name) || !counts && SENT.contains(&name)) {
            return Err(invalid(format!("{name}: Extra inputs are not permitted")));
        }
    }
    if request.model().is_empty() {
        return Err(invalid("model: Field required"));
    }
    if !counts {
        check_settings(body)?;
    }
    check_system(&body["system"])?;
    check_turns(&body["messages"], given)?;
    order::check(&body["messages"])?;
    let mut budget = schema::Count::default();
    tool::check(body, &mut budget)?;
    check_output(&body["output_config"], &mut budget)?;
    budget.check().map_err(invalid)?;
    thinking::check(body, counts)?;
    cache::check(body)?;
    source::check_citations(body)
}

/// The fields of a request of either kind.
const COUNTED: [&str; 10] = [
    "cache_control",
    "context_management",
    "mcp_servers",
    "messages",
    "model",
    "output_config",
    "system",
    "thinking",
    "tool_choice",
    "tools",
];

/// The fields that only a request for an answer has.
const SENT: [&str; 10] = [
    "container",
    "inference_geo",
    "max_tokens",
    "metadata",
    "service_tier",
    "stop_sequences",
    "stream",
    "temperature",
    "top_k",
    "top_p",
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

fn check_settings(body: &Value) -> Result<(), Refusal> {
    if body["max_tokens"].as_u64().unwrap_or(0) == 0 {
        return Err(invalid(
            "max_tokens: Input should be greater than or equal to 1",
        ));
    }
    if !is_flag(&body["stream"]) {
        return Err(invalid("stream: Input should be a valid boolean"));
    }
    for name in ["temperature", "top_p"] {
        let value = &body[name];
        let within = value
            .as_f64()
            .is_some_and(|number| (0.0..=1.0).contains(&number));
        if !(value.is_null() || within) {
            return Err(invalid(format!("{name}: range: 0..1")));
        }
    }
    let stops = &body["stop_sequences"];
    let sound = |stop: &Value| stop.as_str().is_some_and(|stop| !stop.trim().is_empty());
    match stops.as_array() {
        Some(stops) if stops.iter().all(sound) => Ok(()),
        None if stops.is_null() => Ok(()),
        _ => Err(invalid(
            "stop_sequences: each stop sequence must contain non-whitespace",
        )),
    }
}

/// A flag that may be left out.
fn is_flag(value: &Value) -> bool {
    value.is_null() || value.is_boolean()
}

fn check_system(system: &Value) -> Result<(), Refusal> {
    match system {
        Value::Null | Value::String(_) => Ok(()),
        Value::Array(blocks) => {
            for (at, block) in blocks.iter().enumerate() {
                if block["type"] != "text" {
                    return Err(invalid(format!("system.{at}.type: Input should be 'text'")));
                }
                block::check(block, &format!("system.{at}"))?;
            }
            Ok(())
        }
        _ => Err(invalid("system: Input should be a valid string or list")),
    }
}

fn check_turns(messages: &Value, given: &Given) -> Result<(), Refusal> {
    let turns = messages.as_array().filter(|turns| !turns.is_empty());
    let turns = turns.ok_or_else(|| invalid("messages: at least one message is required"))?;
    for (at, turn) in turns.iter().enumerate() {
        let place = format!("messages.{at}");
        let role = turn["role"].as_str().unwrap_or_default();
        // What comes with `system` between the turns are instructions and tools of the operator.
        if !matches!(role, "user" | "assistant" | "system") {
            return Err(invalid(format!(
                "{place}.role: Input should be 'user' or 'assistant'"
            )));
        }
        if at == 0 && role != "user" {
            return Err(invalid(
                "messages: first message must use the \"user\" role",
            ));
        }
        check_content(turn, role, &place, given)?;
    }
    Ok(())
}

fn check_content(turn: &Value, role: &str, place: &str, given: &Given) -> Result<(), Refusal> {
    match &turn["content"] {
        Value::String(text) if !text.trim().is_empty() => Ok(()),
        Value::Array(blocks) if !blocks.is_empty() => {
            for (at, block) in blocks.iter().enumerate() {
                let place = format!("{place}.content.{at}");
                block::check_kind(block, role, &place, given)?;
                block::check(block, &place)?;
                thinking::check_block(block, &place, given)?;
            }
            Ok(())
        }
        _ => Err(invalid(format!("{place}: content must be non-empty"))),
    }
}

fn check_output(config: &Value, budget: &mut schema::Count) -> Result<(), Refusal> {
    if let Some(name) = unknown(config, &["effort", "format", "task_budget"]) {
        return Err(invalid(format!(
            "output_config.{name}: Extra inputs are not permitted"
        )));
    }
    let format = &config["format"];
    if format.is_null() {
        return Ok(());
    }
    if format["type"] != "json_schema" {
        return Err(invalid(
            "output_config.format.type: Input should be 'json_schema'",
        ));
    }
    schema::count(&format["schema"], budget)
        .map_err(|fault| invalid(format!("output_config.format.schema: {fault}")))
}

/// The first field of an object that is none of these.
fn unknown<'a>(object: &'a Value, names: &[&str]) -> Option<&'a str> {
    let mut fields = object
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str());
    fields.find(|name| !names.contains(name))
}
