//! Which block answers which: calls and their results.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Refusal, invalid};

/// A turn as the API reads it: neighbours of the same role are one.
struct Turn<'a> {
    assistant: bool,
    /// The place of its first message.
    at: usize,
    blocks: Vec<(String, &'a Value)>,
    /// Whether a message of plain text is in it, before the block at this place.
    text_before: Option<usize>,
}

pub(super) fn check(messages: &Value) -> Result<(), Refusal> {
    let turns = turns(messages);
    let mut all = BTreeSet::new();
    let mut open = BTreeSet::new();
    for turn in &turns {
        if turn.assistant {
            if let Some(id) = calls(turn).find(|id| !all.insert(*id)) {
                return Err(invalid(format!(
                    "messages.{}: `tool_use` ids must be unique; found `{id}` again",
                    turn.at
                )));
            }
            open = calls(turn).collect();
        } else {
            check_results(turn, &open)?;
            open = BTreeSet::new();
        }
        check_server_results(&turns, turn)?;
    }
    match turns.last() {
        Some(turn) if !open.is_empty() => Err(unanswered(turn.at, &open)),
        _ => Ok(()),
    }
}

/// Turns, without what the operator says between them.
fn turns(messages: &Value) -> Vec<Turn<'_>> {
    let mut turns: Vec<Turn<'_>> = Vec::new();
    for (at, message) in messages.as_array().into_iter().flatten().enumerate() {
        if message["role"] == "system" {
            continue;
        }
        let assistant = message["role"] == "assistant";
        if turns.last().is_none_or(|turn| turn.assistant != assistant) {
            turns.push(Turn {
                assistant,
                at,
                blocks: Vec::new(),
                text_before: None,
            });
        }
        let Some(turn) = turns.last_mut() else {
            continue;
        };
        if message["content"].is_string() {
            turn.text_before.get_or_insert(turn.blocks.len());
        }
        let blocks = message["content"].as_array().into_iter().flatten();
        let blocks = blocks.enumerate();
        turn.blocks.extend(
            blocks.map(|(block_at, block)| (format!("messages.{at}.content.{block_at}"), block)),
        );
    }
    turns
}

/// The ids of the calls that the program is to answer.
fn calls<'a>(turn: &Turn<'a>) -> impl Iterator<Item = &'a str> {
    let calls = turn
        .blocks
        .iter()
        .filter(|(_, block)| block["type"] == "tool_use");
    let ids: Vec<&str> = calls
        .filter_map(|(_, block)| block["id"].as_str())
        .collect();
    ids.into_iter()
}

fn check_results(turn: &Turn<'_>, open: &BTreeSet<&str>) -> Result<(), Refusal> {
    let mut answered = BTreeMap::new();
    let mut other = turn.text_before;
    for (at, (place, block)) in turn.blocks.iter().enumerate() {
        if block["type"] != "tool_result" {
            other.get_or_insert(at);
            continue;
        }
        let id = block["tool_use_id"].as_str().unwrap_or_default();
        if !open.contains(id) {
            return Err(invalid(format!(
                "{place}: unexpected `tool_use_id` found in `tool_result` blocks: {id}. Each `tool_result` block must have a corresponding `tool_use` block in the previous message."
            )));
        }
        if answered.insert(id, place).is_some() {
            return Err(invalid(format!(
                "{place}: each tool_use must have a single result. Found multiple `tool_result` blocks with id: {id}"
            )));
        }
        if other.is_some_and(|other| other <= at) {
            return Err(invalid(format!(
                "{place}: `tool_result` blocks must come first in the content of a message"
            )));
        }
    }
    let missing: BTreeSet<&str> = open
        .iter()
        .filter(|id| !answered.contains_key(*id))
        .copied()
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(unanswered(turn.at.saturating_sub(1), &missing))
}

fn unanswered(at: usize, ids: &BTreeSet<&str>) -> Refusal {
    let ids: Vec<&str> = ids.iter().copied().collect();
    invalid(format!(
        "messages.{at}: `tool_use` ids were found without `tool_result` blocks immediately after: {}. Each `tool_use` block must have a corresponding `tool_result` block in the next message.",
        ids.join(", ")
    ))
}

/// The results of the API's own tools stand after their calls.
fn check_server_results(turns: &[Turn<'_>], turn: &Turn<'_>) -> Result<(), Refusal> {
    for (place, block) in &turn.blocks {
        let kind = block["type"].as_str().unwrap_or_default();
        if !kind.ends_with("_tool_result") {
            continue;
        }
        let id = &block["tool_use_id"];
        let mut earlier = turns
            .iter()
            .flat_map(|turn| &turn.blocks)
            .take_while(|(before, _)| before != place)
            .map(|(_, block)| block);
        let called = earlier.any(|block| {
            matches!(
                block["type"].as_str(),
                Some("server_tool_use" | "mcp_tool_use")
            ) && block["id"] == *id
        });
        if !called {
            let id = id.as_str().unwrap_or_default();
            return Err(invalid(format!(
                "{place}: unexpected `tool_use_id` found in `{kind}` blocks: {id}. Each `{kind}` block must have a corresponding `server_tool_use` block before it."
            )));
        }
    }
    Ok(())
}
