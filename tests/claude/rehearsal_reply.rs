//! The rehearsal server's replies: a stream brings what the whole message holds, however it is cut.

use proptest::prelude::*;
use serde_json::{Value, json};
use taintless::testing::{Rehearsal, Reply};

use super::rehearsal::{HEAD, exchange, sound};
use super::rehearsal_stream::stream_on;

fn whole(rehearsal: &Rehearsal) -> Value {
    let answer = exchange(rehearsal, HEAD, &sound().to_string());
    let json = answer.split_once("\r\n\r\n").expect("a body").1;
    serde_json::from_str(json).expect("a message")
}

/// A message put together from its events, as a client of the API does it.
fn put_together(events: &[Value]) -> Value {
    let mut message = Value::Null;
    let mut inputs: Vec<String> = Vec::new();
    for event in events {
        let index = usize::try_from(event["index"].as_u64().unwrap_or(0)).expect("an index");
        match event["type"].as_str().expect("a kind") {
            "message_start" => message = event["message"].clone(),
            "content_block_start" => {
                let blocks = message["content"].as_array_mut().expect("blocks");
                blocks.push(event["content_block"].clone());
                inputs.push(String::new());
            }
            "content_block_delta" => {
                let block = &mut message["content"][index];
                apply(block, &mut inputs[index], &event["delta"]);
            }
            "message_delta" => {
                for (name, value) in event["delta"].as_object().expect("a delta") {
                    message[name] = value.clone();
                }
                message["usage"] = event["usage"].clone();
            }
            _ => {}
        }
    }
    for (at, input) in inputs.iter().enumerate() {
        if let Ok(input) = serde_json::from_str::<Value>(input) {
            message["content"][at]["input"] = input;
        }
    }
    message
}

fn apply(block: &mut Value, input: &mut String, delta: &Value) {
    let add = |block: &mut Value, field: &str| {
        let text = block[field].as_str().expect("text").to_owned();
        block[field] = json!(text + delta[field].as_str().expect("text"));
    };
    match delta["type"].as_str().expect("a kind") {
        "text_delta" => add(block, "text"),
        "thinking_delta" => add(block, "thinking"),
        "signature_delta" => add(block, "signature"),
        "input_json_delta" => input.push_str(delta["partial_json"].as_str().expect("text")),
        "citations_delta" => {
            let citations = block["citations"].as_array_mut().expect("citations");
            citations.push(delta["citation"].clone());
        }
        kind => panic!("unknown delta {kind}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn a_stream_brings_the_whole(text in ".{0,40}", other in ".{0,40}", pieces in 1_usize..20) {
        let reply = Reply::thinking(&text)
            .and_redacted_thinking()
            .and_text(&*other)
            .and_cited_text("So it says.", [json!({"type": "char_location", "cited_text": other})])
            .and_server_tool_use("web_search", json!({"query": text}), json!([{"title": other}]))
            .and_tool_use("find", json!({"query": text, "deep": [1, {"x": null}]}))
            .field("container", json!({"id": "c"}))
            .pieces(pieces);
        let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
        let mut message = whole(&rehearsal);
        let streamed = put_together(&stream_on(&rehearsal).events);
        // Each answer has ids of its own.
        let mut text = message.to_string();
        for (first, second) in [(1, 3), (2, 4)] {
            text = text.replace(&format!("rehearsal_{first}\""), &format!("rehearsal_{second}\""));
        }
        message = serde_json::from_str(&text).expect("JSON");
        prop_assert_eq!(streamed, message);
    }
}

#[test]
fn the_reasons_to_stop_have_their_names() {
    for (reply, reason) in [
        (Reply::text("so far").paused(), "pause_turn"),
        (
            Reply::text("so far").window_full(),
            "model_context_window_exceeded",
        ),
        (Reply::tool_use("find", json!({})), "tool_use"),
        (Reply::thinking("Hm.").and_text("Yes."), "end_turn"),
    ] {
        let rehearsal = Rehearsal::replies([reply]).expect("a server");
        assert_eq!(whole(&rehearsal)["stop_reason"], reason);
    }
}

#[test]
fn input_that_is_no_json_comes_in_a_stream_only() {
    let broken = || Reply::tool_use_raw("find", r#"{"query": "par"#);
    assert_eq!(
        stream_on(&Rehearsal::replies([broken()]).expect("a server")).joined("partial_json"),
        r#"{"query": "par"#
    );
    let rehearsal = Rehearsal::replies([broken()]).expect("a server");
    let whole = exchange(&rehearsal, HEAD, &sound().to_string());
    assert!(whole.contains(r#""input":{}"#));
}
