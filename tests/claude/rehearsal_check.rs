//! The rehearsal server refuses what the API refuses, in its words, and takes what it takes.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the bodies are written where they are used"
)]

use serde_json::{Value, json};
use taintless::testing::{Rehearsal, Reply};

use super::rehearsal::{HEAD, exchange, sound, status};

/// What the server says against a body; nothing where it takes it.
pub(crate) fn fault_on(rehearsal: &Rehearsal, head: &str, body: &Value) -> Option<String> {
    let answer = exchange(rehearsal, head, &body.to_string());
    let fault = rehearsal
        .requests()
        .pop()
        .expect("a request")
        .fault()
        .map(str::to_owned);
    match &fault {
        Some(fault) => {
            assert_eq!(status(&answer), "400", "{body}");
            let message = json!(fault).to_string();
            assert!(answer.contains("invalid_request_error") && answer.contains(&message));
        }
        None => assert_eq!(status(&answer), "200", "{body}"),
    }
    fault
}

fn fault(fields: Value) -> Option<String> {
    let rehearsal = Rehearsal::start(|_| Reply::text("ok")).expect("a server");
    fault_on(&rehearsal, HEAD, &with(fields))
}

/// A sound request with some fields of its own.
pub(crate) fn with(fields: Value) -> Value {
    let mut body = sound();
    for (name, value) in fields.as_object().expect("fields") {
        body[name] = value.clone();
    }
    body
}

#[track_caller]
pub(crate) fn refused(fields: Value, words: &str) {
    let said = fault(fields.clone()).unwrap_or_else(|| panic!("taken: {fields}"));
    assert!(said.contains(words), "`{said}` has not `{words}`");
}

#[track_caller]
pub(crate) fn taken(fields: Value) {
    assert_eq!(fault(fields.clone()), None, "{fields}");
}

pub(crate) fn turns(turns: Value) -> Value {
    json!({"messages": turns})
}

pub(crate) fn user(blocks: Value) -> Value {
    json!({"role": "user", "content": blocks})
}

pub(crate) fn assistant(blocks: Value) -> Value {
    json!({"role": "assistant", "content": blocks})
}

pub(crate) fn text(text: &str) -> Value {
    json!({"type": "text", "text": text})
}

pub(crate) fn call(id: &str) -> Value {
    json!({"type": "tool_use", "id": id, "name": "find", "input": {}})
}

pub(crate) fn result(id: &str) -> Value {
    json!({"type": "tool_result", "tool_use_id": id, "content": "found"})
}

pub(crate) fn tool(name: &str) -> Value {
    let schema = json!({"type": "object", "properties": {}, "additionalProperties": false});
    json!({"name": name, "description": "Finds.", "input_schema": schema, "strict": true})
}

pub(crate) fn tool_with(field: &str, value: Value) -> Value {
    let mut tool = tool("find");
    tool[field] = value;
    json!({"tools": [tool]})
}

#[test]
fn settings() {
    taken(
        json!({"stream": false, "temperature": 0.5, "top_p": 1, "top_k": 4, "stop_sequences": ["END"]}),
    );
    refused(
        json!({"stream": "yes"}),
        "stream: Input should be a valid boolean",
    );
    refused(json!({"temperature": 1.5}), "temperature: range: 0..1");
    refused(json!({"stop_sequences": [" "]}), "non-whitespace");
    refused(json!({"bogus": 1}), "bogus: Extra inputs are not permitted");
    refused(
        json!({"output_config": {"style": 1}}),
        "output_config.style: Extra inputs",
    );
}

#[test]
fn names_and_schemas_of_tools() {
    taken(json!({"tools": [tool("find"), tool("find-all_2")]}));
    taken(json!({"tools": [{"type": "web_search_20250305", "name": "web_search"}]}));
    // What is not strict may have any schema of an object.
    taken(
        json!({"tools": [{"name": "a", "input_schema": {"type": "object", "minProperties": 1}}]}),
    );
    for name in ["", "find parcel", "find.parcel", "größe", &"a".repeat(129)] {
        refused(
            json!({"tools": [tool(name)]}),
            "tools.0.custom.name: String should match",
        );
    }
    refused(
        json!({"tools": [tool("a"), tool("a")]}),
        "Tool names must be unique",
    );
    refused(
        tool_with("input_schema", json!({"type": "string"})),
        "input_schema.type",
    );
    refused(
        tool_with("input_schema", json!({"type": "object"})),
        "additionalProperties",
    );
    refused(
        tool_with("description", json!(7)),
        "description: Input should be a valid string",
    );
    refused(
        tool_with("strict", json!("yes")),
        "strict: Input should be a valid boolean",
    );
    refused(
        tool_with("parameters", json!({})),
        "parameters: Extra inputs",
    );
    refused(json!({"tools": {}}), "tools: Input should be a valid list");
}

#[test]
fn the_budgets_are_over_all_strict_schemas() {
    let many = |count: usize| {
        (0..count)
            .map(|at| tool(&format!("t{at}")))
            .collect::<Vec<_>>()
    };
    taken(json!({"tools": many(20)}));
    refused(json!({"tools": many(21)}), "21 strict tools; at most 20");
    let object = |name: &str, count: usize, property: Value| {
        let properties = (0..count).map(|at| (format!("{name}{at}"), property.clone()));
        let properties: serde_json::Map<String, Value> = properties.collect();
        json!({"type": "object", "properties": properties, "additionalProperties": false})
    };
    let optional = |count| object("f", count, json!({"type": "string"}));
    let both = |in_tool: usize, in_answer: usize| {
        let mut fields = tool_with("input_schema", optional(in_tool));
        let format = json!({"type": "json_schema", "schema": optional(in_answer)});
        fields["output_config"] = json!({"format": format});
        fields
    };
    taken(both(12, 12));
    refused(both(12, 13), "25 optional properties; at most 24");
    let unions = |count| {
        let mut schema = object("u", count, json!({"type": ["string", "null"]}));
        schema["required"] = (0..count).map(|at| format!("u{at}")).collect();
        tool_with("input_schema", schema)
    };
    taken(unions(16));
    refused(unions(17), "17 union types; at most 16");
}

#[test]
fn the_choice_of_a_tool() {
    let choose = |choice: Value| json!({"tools": [tool("find")], "tool_choice": choice});
    taken(choose(json!({"type": "auto"})));
    taken(choose(
        json!({"type": "any", "disable_parallel_tool_use": true}),
    ));
    taken(choose(json!({"type": "tool", "name": "find"})));
    taken(choose(json!({"type": "none"})));
    refused(
        choose(json!({"type": "tool", "name": "lose"})),
        "Tool 'lose' not found",
    );
    refused(choose(json!({"type": "required"})), "tool_choice");
    refused(
        choose(json!({"type": "auto", "name": "find"})),
        "tool_choice.name: Extra inputs",
    );
    refused(
        choose(json!({"type": "auto", "disable_parallel_tool_use": 1})),
        "valid boolean",
    );
    refused(
        json!({"tool_choice": {"type": "auto"}}),
        "may only be specified while providing tools",
    );
}

#[test]
fn every_call_is_answered_once_and_first() {
    let asked = user(json!("hi"));
    let called = assistant(json!([text("I look."), call("a"), call("b")]));
    let after = |blocks: Value| turns(json!([asked, called, user(blocks)]));
    taken(after(json!([result("b"), result("a"), text("and now?")])));
    // Neighbours of one role are one turn.
    taken(turns(json!([
        asked,
        called,
        user(json!([result("a")])),
        user(json!([result("b")]))
    ])));
    refused(
        after(json!([result("a")])),
        "without `tool_result` blocks immediately after: b.",
    );
    refused(after(json!("and now?")), "immediately after: a, b.");
    refused(
        after(json!([text("well"), result("a"), result("b")])),
        "must come first",
    );
    refused(
        turns(json!([
            asked,
            called,
            user(json!("well")),
            user(json!([result("a"), result("b")]))
        ])),
        "must come first",
    );
    refused(
        after(json!([result("a"), result("b"), result("c")])),
        "unexpected `tool_use_id`",
    );
    refused(
        after(json!([result("a"), result("b"), result("a")])),
        "must have a single result",
    );
    refused(turns(json!([asked, called])), "immediately after: a, b.");
    refused(
        turns(json!([user(json!([result("a")]))])),
        "unexpected `tool_use_id`",
    );
    // A result of an earlier turn is no result of this one.
    refused(
        turns(json!([
            asked,
            assistant(json!([call("a")])),
            user(json!([result("a")])),
            assistant(json!("good")),
            user(json!([result("a")]))
        ])),
        "messages.4.content.0: unexpected `tool_use_id`",
    );
    refused(
        turns(json!([
            asked,
            assistant(json!([call("a")])),
            user(json!([result("a")])),
            assistant(json!([call("a")])),
            user(json!([result("a")]))
        ])),
        "ids must be unique",
    );
}

#[test]
fn tokens_are_counted_and_the_script_is_not_asked() {
    let rehearsal = Rehearsal::start(|_| panic!("the script is asked")).expect("a server");
    let head = HEAD.replace("/v1/messages", "/v1/messages/count_tokens");
    let count = |text: &str| {
        let body = json!({"model": "m", "messages": [{"role": "user", "content": text}]});
        let answer = exchange(&rehearsal, &head, &body.to_string());
        assert_eq!(status(&answer), "200");
        let body: Value =
            serde_json::from_str(answer.rsplit("\r\n\r\n").next().expect("a body")).expect("JSON");
        body["input_tokens"].as_u64().expect("a number")
    };
    // 30 characters of JSON, and the text.
    assert_eq!((count("hi"), count(&"a".repeat(402))), (8, 108));
    assert!(rehearsal.requests()[0].is_count());
    // What is not for a count is refused there, as everything else that is wrong.
    let said = fault_on(&rehearsal, &head, &sound()).expect("a fault");
    assert!(said.contains("max_tokens: Extra inputs"));
    let said =
        fault_on(&rehearsal, &head, &json!({"model": "m", "messages": []})).expect("a fault");
    assert!(said.contains("at least one message"));
}
