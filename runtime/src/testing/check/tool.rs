//! The tools that a request offers, and which of them it forces.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Refusal, invalid, is_flag, unknown};
use crate::testing::schema;

/// The most strict tools of one request.
const MAX_STRICT: usize = 20;
/// The longest name.
const MAX_NAME: usize = 128;

/// The fields of a tool that the program runs.
const FIELDS: [&str; 10] = [
    "allowed_callers",
    "cache_control",
    "defer_loading",
    "description",
    "eager_input_streaming",
    "input_examples",
    "input_schema",
    "name",
    "strict",
    "type",
];

pub(super) fn check(body: &Value, budget: &mut schema::Count) -> Result<(), Refusal> {
    let tools = match &body["tools"] {
        Value::Null => &[],
        Value::Array(tools) => tools.as_slice(),
        _ => return Err(invalid("tools: Input should be a valid list")),
    };
    let mut names = BTreeSet::new();
    let mut strict = 0;
    for (at, tool) in tools.iter().enumerate() {
        let name = tool["name"].as_str().unwrap_or_default();
        let own = matches!(tool["type"].as_str(), None | Some("custom"));
        let place = format!("tools.{at}");
        if own {
            check_own(tool, &format!("{place}.custom"), budget)?;
            strict += usize::from(tool["strict"] == true);
        } else if name.is_empty() && tool["type"] != "mcp_toolset" {
            return Err(invalid(format!("{place}.name: Field required")));
        }
        if !name.is_empty() && !names.insert(name) {
            return Err(invalid("tools: Tool names must be unique."));
        }
    }
    if strict > MAX_STRICT {
        return Err(invalid(format!(
            "tools: {strict} strict tools; at most {MAX_STRICT}"
        )));
    }
    check_choice(&body["tool_choice"], &names)
}

/// A tool that the program runs.
fn check_own(tool: &Value, place: &str, budget: &mut schema::Count) -> Result<(), Refusal> {
    if let Some(name) = unknown(tool, &FIELDS) {
        return Err(invalid(format!(
            "{place}.{name}: Extra inputs are not permitted"
        )));
    }
    let name = tool["name"].as_str().unwrap_or_default();
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if name.is_empty() || name.len() > MAX_NAME || !name.bytes().all(letter) {
        return Err(invalid(format!(
            "{place}.name: String should match pattern '^[a-zA-Z0-9_-]{{1,{MAX_NAME}}}$'"
        )));
    }
    let description = &tool["description"];
    if !(description.is_null() || description.is_string()) {
        return Err(invalid(format!(
            "{place}.description: Input should be a valid string"
        )));
    }
    if !is_flag(&tool["strict"]) {
        return Err(invalid(format!(
            "{place}.strict: Input should be a valid boolean"
        )));
    }
    let input = &tool["input_schema"];
    if input["type"] != "object" {
        return Err(invalid(format!(
            "{place}.input_schema.type: Input should be 'object'"
        )));
    }
    if tool["strict"] == true {
        schema::count(input, budget)
            .map_err(|fault| invalid(format!("{place}.input_schema: {fault}")))?;
    }
    Ok(())
}

fn check_choice(choice: &Value, names: &BTreeSet<&str>) -> Result<(), Refusal> {
    if choice.is_null() {
        return Ok(());
    }
    if names.is_empty() {
        return Err(invalid(
            "tool_choice: may only be specified while providing tools",
        ));
    }
    let fields: &[&str] = match choice["type"].as_str() {
        Some("auto" | "any") => &["type", "disable_parallel_tool_use"],
        Some("tool") => &["type", "name", "disable_parallel_tool_use"],
        Some("none") => &["type"],
        _ => {
            return Err(invalid(
                "tool_choice: Input tag found using 'type' does not match any of the expected tags: 'auto', 'any', 'tool', 'none'",
            ));
        }
    };
    if let Some(name) = unknown(choice, fields) {
        return Err(invalid(format!(
            "tool_choice.{name}: Extra inputs are not permitted"
        )));
    }
    if !is_flag(&choice["disable_parallel_tool_use"]) {
        return Err(invalid(
            "tool_choice.disable_parallel_tool_use: Input should be a valid boolean",
        ));
    }
    let name = choice["name"].as_str().unwrap_or_default();
    if choice["type"] == "tool" && !names.contains(name) {
        return Err(invalid(format!(
            "tool_choice.name: Tool '{name}' not found in provided tools"
        )));
    }
    Ok(())
}
