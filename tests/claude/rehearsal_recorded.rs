//! The rehearsal server beside real traffic: what the API took, it takes.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;
use taintless::testing::{Rehearsal, Reply};

use super::recordings::exchanges;
use super::rehearsal::{HEAD, exchange};

#[test]
fn every_request_that_the_api_took_is_taken() {
    let Some(folder) = taintless_tests::recordings() else {
        return;
    };
    let mut seen = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("the folder of recordings") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        // The answers go out as they were recorded, so that the server knows its thinking again.
        let exchanges: Vec<Value> = exchanges(&path).into_iter().filter(was_taken).collect();
        let answered = exchanges.iter().filter(|exchange| !is_count(exchange));
        let replies: Vec<Reply> = answered.map(recorded).collect();
        let rehearsal = Rehearsal::replies(replies).expect("a server");
        for recorded in &exchanges {
            let request = &recorded["request"];
            let head = if is_count(recorded) {
                HEAD.replace("/v1/messages", "/v1/messages/count_tokens?beta=true")
            } else {
                HEAD.replace("/v1/messages", "/v1/messages?beta=true")
            };
            let answer = exchange(&rehearsal, &head, &request["parsed_body"].to_string());
            let received = rehearsal.requests().pop().expect("a request");
            assert_eq!(received.fault(), None, "{}", path.display());
            assert!(answer.starts_with("HTTP/1.1 200"), "{}", path.display());
            *seen.entry(kind(recorded)).or_insert(0) += 1;
        }
    }
    println!("{seen:?}");
    for kind in ["count", "message", "stream"] {
        assert!(
            seen.contains_key(kind),
            "no {kind} in that folder: {seen:?}"
        );
    }
}

fn was_taken(exchange: &Value) -> bool {
    let uri = exchange["request"]["uri"].as_str().unwrap_or_default();
    uri.starts_with("https://api.anthropic.com/v1/messages")
        && exchange["response"]["status"]["code"] == 200
}

fn is_count(exchange: &Value) -> bool {
    let uri = exchange["request"]["uri"].as_str().unwrap_or_default();
    uri.contains("/count_tokens")
}

fn kind(exchange: &Value) -> &'static str {
    if is_count(exchange) {
        return "count";
    }
    match exchange["request"]["parsed_body"]["stream"] {
        Value::Bool(true) => "stream",
        _ => "message",
    }
}

/// The recorded answer.
fn recorded(exchange: &Value) -> Reply {
    let response = &exchange["response"];
    match response["body"]["string"].as_str() {
        Some(events) => Reply::events(events),
        None => {
            let content = response["parsed_body"]["content"].as_array();
            Reply::blocks(content.expect("blocks").clone())
        }
    }
}
