//! Thinking: its setting, and that it comes back as it was given.

use serde_json::Value;

use super::{Refusal, invalid, unknown};
use crate::testing::given::Given;

/// The least budget.
const MIN_BUDGET: u64 = 1024;

pub(super) fn check(body: &Value, counts: bool) -> Result<(), Refusal> {
    let thinking = &body["thinking"];
    if thinking.is_null() {
        return Ok(());
    }
    let fields: &[&str] = match thinking["type"].as_str() {
        Some("enabled") => &["type", "budget_tokens", "display"],
        Some("adaptive") => &["type", "display"],
        Some("disabled") => &["type"],
        _ => {
            return Err(invalid(
                "thinking.type: Input should be 'enabled', 'disabled' or 'adaptive'",
            ));
        }
    };
    if let Some(name) = unknown(thinking, fields) {
        return Err(invalid(format!(
            "thinking.{name}: Extra inputs are not permitted"
        )));
    }
    match &thinking["display"] {
        Value::Null => {}
        Value::String(display) if matches!(display.as_str(), "summarized" | "omitted") => {}
        _ => {
            return Err(invalid(
                "thinking.display: Input should be 'summarized' or 'omitted'",
            ));
        }
    }
    if thinking["type"] == "enabled" {
        check_budget(body, counts)?;
        check_neighbours(body)?;
        check_first_of_loop(&body["messages"])?;
    }
    Ok(())
}

fn check_budget(body: &Value, counts: bool) -> Result<(), Refusal> {
    let budget = body["thinking"]["budget_tokens"].as_u64().unwrap_or(0);
    if budget < MIN_BUDGET {
        return Err(invalid(format!(
            "thinking.enabled.budget_tokens: Input should be greater than or equal to {MIN_BUDGET}"
        )));
    }
    if !counts && body["max_tokens"].as_u64().unwrap_or(0) <= budget {
        return Err(invalid(
            "`max_tokens` must be greater than `thinking.budget_tokens`",
        ));
    }
    Ok(())
}

/// Settings that a fixed budget does not go with.
fn check_neighbours(body: &Value) -> Result<(), Refusal> {
    let temperature = body["temperature"].as_f64().unwrap_or(1.0);
    if (temperature - 1.0).abs() > f64::EPSILON {
        return Err(invalid(
            "`temperature` may only be set to 1 when thinking is enabled",
        ));
    }
    if !body["top_k"].is_null() {
        return Err(invalid("`top_k` must be unset when thinking is enabled"));
    }
    if matches!(body["tool_choice"]["type"].as_str(), Some("any" | "tool")) {
        return Err(invalid(
            "Thinking may not be enabled when tool_choice forces tool use.",
        ));
    }
    Ok(())
}

/// With a fixed budget, the first answer after the user's last words begins with the thinking that
/// led to it.
fn check_first_of_loop(messages: &Value) -> Result<(), Refusal> {
    let turns = messages.as_array().map(Vec::as_slice).unwrap_or_default();
    let said = turns
        .iter()
        .rposition(|turn| turn["role"] == "user" && first_block(turn) != Some("tool_result"));
    let after = said.map_or(0, |said| said + 1);
    let mut rest = turns.iter().enumerate().skip(after);
    let Some((at, turn)) = rest.find(|(_, turn)| turn["role"] == "assistant") else {
        return Ok(());
    };
    let kind = first_block(turn).unwrap_or("text");
    if matches!(kind, "thinking" | "redacted_thinking") {
        return Ok(());
    }
    Err(invalid(format!(
        "messages.{at}.content.0.type: Expected `thinking` or `redacted_thinking`, but found `{kind}`. When `thinking` is enabled, a final `assistant` message must start with a thinking block (preceeding the lastmost set of `tool_use` and `tool_result` blocks)."
    )))
}

fn first_block(turn: &Value) -> Option<&str> {
    turn["content"][0]["type"].as_str()
}

/// A block of thinking is one that the server gave, and nobody has touched it.
pub(super) fn check_block(block: &Value, place: &str, given: &Given) -> Result<(), Refusal> {
    let (field, kind) = match block["type"].as_str() {
        Some("thinking") => ("signature", "thinking"),
        Some("redacted_thinking") => ("data", "redacted_thinking"),
        _ => return Ok(()),
    };
    if given.knows_thinking(block) {
        return Ok(());
    }
    Err(invalid(format!(
        "{place}: Invalid `{field}` in `{kind}` block"
    )))
}
