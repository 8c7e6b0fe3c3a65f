//! What a test can see of a request with tools, and the hostile replies with calls and streams.

use serde_json::{Value, json};
use taintless::testing::{Hostile, Received, Rehearsal, Reply};

use super::rehearsal::{HEAD, exchange, sound, status};

/// A request that offers two tools of its own, and one of the API's.
fn offering() -> Value {
    let schema = |name: &str, kind: &str| {
        json!({"type": "object", "additionalProperties": false, "required": [name],
            "properties": {name: {"type": kind}}})
    };
    let mut body = sound();
    body["tools"] = json!([
        {"name": "find", "input_schema": schema("query", "string"), "strict": true},
        {"name": "count", "input_schema": schema("upTo", "integer")},
        {"name": "web_search", "type": "web_search_20250305"},
    ]);
    body
}

/// The events of a stream, or of a whole message the one object.
fn ask(
    body: &Value,
    script: impl FnMut(&Received) -> Reply + Send + 'static,
) -> (String, Received) {
    let rehearsal = Rehearsal::start(script).expect("a server");
    let answer = exchange(&rehearsal, HEAD, &body.to_string());
    (answer, rehearsal.requests().remove(0))
}

fn message(hostile: Hostile, body: &Value) -> Value {
    let (answer, received) = ask(body, move |request| hostile.reply(request));
    assert_eq!(received.fault(), None);
    assert_eq!(status(&answer), "200", "{hostile:?}");
    let json = answer.rsplit("\r\n\r\n").next().expect("a body");
    serde_json::from_str(json).expect("a message")
}

#[test]
fn a_test_sees_tools_results_and_breakpoints() {
    let cache = json!({"type": "ephemeral"});
    let call = |id: &str| json!({"type": "tool_use", "id": id, "name": "find", "input": {}});
    let mut body = offering();
    body["stream"] = json!(true);
    body["system"] = json!([{"type": "text", "text": "s", "cache_control": cache}]);
    body["messages"] = json!([
        {"role": "user", "content": "hi"},
        {"role": "assistant", "content": [call("a")]},
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "a", "content": "one"}]},
        {"role": "assistant", "content": [call("b"), call("c")]},
        {"role": "user", "content": [
            {"type": "tool_result", "tool_use_id": "b", "is_error": true, "content": [
                {"type": "text", "text": "two"}, {"type": "text", "text": "three"}]},
            {"type": "tool_result", "tool_use_id": "c"},
            {"type": "text", "text": "and now?", "cache_control": cache},
        ]},
    ]);
    let (_, received) = ask(&body, |_| Reply::text("ok"));
    assert_eq!(received.fault(), None);
    assert!(received.is_stream() && !received.is_count());
    let names: Vec<&str> = received
        .tools()
        .filter_map(|tool| tool["name"].as_str())
        .collect();
    assert_eq!(names, ["find", "count", "web_search"]);
    assert_eq!(received.tool("find").expect("there")["strict"], true);
    assert!(received.tool("lose").is_none());
    let results = received.tool_results();
    assert_eq!(results.len(), 2);
    assert_eq!((results[0].id.as_str(), results[0].is_error), ("b", true));
    assert_eq!(results[0].texts, ["two", "three"]);
    assert_eq!((results[1].id.as_str(), results[1].is_error), ("c", false));
    let all: Vec<String> = received
        .all_tool_results()
        .into_iter()
        .map(|result| result.id)
        .collect();
    assert_eq!(all, ["a", "b", "c"]);
    assert_eq!(
        received.cache_breakpoints(),
        ["system.0", "messages.4.content.2"]
    );
    assert_eq!(received.user_text(), "hi\nand now?");
}

#[test]
fn arguments_fit_the_schema_of_the_tool() {
    let (answer, _) = ask(&offering(), |request| {
        Reply::fitting_tool_use(request, "find", "parcel")
            .and_fitting_tool_use(request, "count", "parcel")
            .and_fitting_tool_use(request, "lose", "parcel")
    });
    assert!(answer.contains(r#""input":{"query":"parcel"}"#));
    assert!(answer.contains(r#""input":{"upTo":1}"#) && answer.contains(r#""input":{}"#));
}

#[test]
fn hostile_calls_are_what_they_say() {
    let content = |hostile| message(hostile, &offering())["content"].clone();
    let unknown = content(Hostile::UnknownTool);
    assert_eq!(unknown[0]["name"], "delete_all");
    assert!(
        content(Hostile::HostileToolName)[0]["name"]
            .as_str()
            .expect("text")
            .contains("<script>")
    );
    let wrong = content(Hostile::WrongArguments);
    assert_eq!(wrong[0]["input"], json!({"query": {"text": true}}));
    assert_eq!(wrong[1]["input"], json!({"upTo": "one"}));
    let attack = content(Hostile::HostileArguments);
    assert!(
        attack[0]["input"]["query"]
            .as_str()
            .expect("text")
            .contains("</script>")
    );
    assert_eq!(attack[1]["input"], json!({"upTo": 1}));
    let same = content(Hostile::SameCallId);
    assert_eq!(
        (&same[0]["id"], &same[0]["name"]),
        (&same[1]["id"], &json!("find"))
    );
    let many = content(Hostile::ThousandCalls);
    let ids: std::collections::BTreeSet<String> = many
        .as_array()
        .expect("calls")
        .iter()
        .map(|call| call["id"].to_string())
        .collect();
    assert_eq!(ids.len(), 1000);
    let none = message(Hostile::NoCall, &offering());
    assert_eq!(
        (&none["stop_reason"], &none["content"][0]["type"]),
        (&json!("tool_use"), &json!("text"))
    );
    // Text is text, whatever it looks like.
    let fake = message(Hostile::CallInText, &offering());
    assert_eq!(
        (&fake["stop_reason"], &fake["content"][0]["type"]),
        (&json!("end_turn"), &json!("text"))
    );
    assert!(
        fake["content"][0]["text"]
            .as_str()
            .expect("text")
            .contains("tool_use")
    );
    // Where no tool is offered, one is called all the same.
    assert_eq!(
        message(Hostile::SameCallId, &sound())["content"][0]["name"],
        "delete_all"
    );
}

#[test]
fn hostile_streams_break_off_and_whole_messages_do_not() {
    let mut streamed = offering();
    streamed["stream"] = json!(true);
    let text = |hostile: Hostile| ask(&streamed, move |request| hostile.reply(request)).0;
    let ended = |answer: &str| answer.contains("\r\n0\r\n");
    let sound = text(Hostile::StreamSlow).replace("\r\n", "");
    assert!(!sound.contains("message_stop"), "a byte is a chunk");
    for (hostile, in_order) in [
        (Hostile::StreamEnds, true),
        (Hostile::StreamDropped, false),
        (Hostile::StreamOverloaded, true),
    ] {
        let answer = text(hostile);
        assert!(answer.contains("text_delta") && !answer.contains("message_stop"));
        assert_eq!(ended(&answer), in_order, "{hostile:?}");
        let error = hostile == Hostile::StreamOverloaded;
        assert_eq!(answer.contains("event: error"), error);
        assert_eq!(message(hostile, &offering())["stop_reason"], "end_turn");
    }
    let cut = text(Hostile::CutArguments);
    assert!(cut.contains("message_stop") && !cut.contains("query\\\": \\\"Where is my parcel"));
    assert_eq!(
        message(Hostile::CutArguments, &offering())["content"][0]["input"],
        json!({})
    );
}
