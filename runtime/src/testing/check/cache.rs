//! Cache breakpoints: their form, how many, and in which order.

use serde_json::Value;

use super::{Refusal, invalid, unknown};

/// The most breakpoints of one request.
const MAX_BREAKPOINTS: usize = 4;

pub(super) fn check(body: &Value) -> Result<(), Refusal> {
    let mut count = 0;
    let mut short = false;
    for (place, control) in breakpoints(body) {
        let place = format!("{place}.cache_control");
        let ttl = check_form(&place, control)?;
        count += 1;
        if ttl == "1h" && short {
            return Err(invalid(format!(
                "{place}.ttl: a ttl='1h' cache_control block must not come after a ttl='5m' cache_control block"
            )));
        }
        short = short || ttl == "5m";
    }
    let top = &body["cache_control"];
    if !top.is_null() {
        check_form("cache_control", top)?;
        count += 1;
    }
    if count > MAX_BREAKPOINTS {
        return Err(invalid(format!(
            "A maximum of {MAX_BREAKPOINTS} blocks with cache_control may be provided. Found {count}."
        )));
    }
    Ok(())
}

/// Every breakpoint that stands at a tool or a block, in the order in which the API reads them.
pub(in crate::testing) fn breakpoints(body: &Value) -> Vec<(String, &Value)> {
    let mut found = Vec::new();
    collect(&body["tools"], "tools", &mut found);
    collect(&body["system"], "system", &mut found);
    let turns = body["messages"].as_array().into_iter().flatten();
    for (at, turn) in turns.enumerate() {
        let place = format!("messages.{at}.content");
        collect(&turn["content"], &place, &mut found);
    }
    found
}

/// The breakpoints of a list of blocks, and of the blocks inside their results.
fn collect<'a>(list: &'a Value, place: &str, found: &mut Vec<(String, &'a Value)>) {
    for (at, block) in list.as_array().into_iter().flatten().enumerate() {
        let place = format!("{place}.{at}");
        collect(&block["content"], &format!("{place}.content"), found);
        let control = &block["cache_control"];
        if !control.is_null() {
            found.push((place, control));
        }
    }
}

/// Checks one; gives how long it lasts.
fn check_form<'a>(place: &str, control: &'a Value) -> Result<&'a str, Refusal> {
    if control["type"] != "ephemeral" {
        return Err(invalid(format!(
            "{place}.type: Input should be 'ephemeral'"
        )));
    }
    if let Some(name) = unknown(control, &["type", "ttl"]) {
        return Err(invalid(format!(
            "{place}.ephemeral.{name}: Extra inputs are not permitted"
        )));
    }
    match &control["ttl"] {
        Value::Null => Ok("5m"),
        Value::String(ttl) if matches!(ttl.as_str(), "5m" | "1h") => Ok(ttl),
        _ => Err(invalid(format!(
            "{place}.ephemeral.ttl: Input should be '5m' or '1h'"
        ))),
    }
}
