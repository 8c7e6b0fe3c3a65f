//! The rehearsal server refuses what the API refuses, in its words, and takes what it takes.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the bodies are written where they are used"
)]

use serde_json::{Value, json};
use taintless::testing::{Rehearsal, Reply};

use super::rehearsal::{HEAD, exchange, sound, status};

/// What the server says against a body; nothing where it takes it.
fn fault_on(rehearsal: &Rehearsal, head: &str, body: &Value) -> Option<String> {
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
fn with(fields: Value) -> Value {
    let mut body = sound();
    for (name, value) in fields.as_object().expect("fields") {
        body[name] = value.clone();
    }
    body
}

#[track_caller]
fn refused(fields: Value, words: &str) {
    let said = fault(fields.clone()).unwrap_or_else(|| panic!("taken: {fields}"));
    assert!(said.contains(words), "`{said}` has not `{words}`");
}

#[track_caller]
fn taken(fields: Value) {
    assert_eq!(fault(fields.clone()), None, "{fields}");
}

fn turns(turns: Value) -> Value {
    json!({"messages": turns})
}

fn user(blocks: Value) -> Value {
    json!({"role": "user", "content": blocks})
}

fn assistant(blocks: Value) -> Value {
    json!({"role": "assistant", "content": blocks})
}

fn text(text: &str) -> Value {
    json!({"type": "text", "text": text})
}

fn call(id: &str) -> Value {
    json!({"type": "tool_use", "id": id, "name": "find", "input": {}})
}

fn result(id: &str) -> Value {
    json!({"type": "tool_result", "tool_use_id": id, "content": "found"})
}

fn tool(name: &str) -> Value {
    let schema = json!({"type": "object", "properties": {}, "additionalProperties": false});
    json!({"name": name, "description": "Finds.", "input_schema": schema, "strict": true})
}

fn tool_with(field: &str, value: Value) -> Value {
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
fn blocks_stand_where_they_belong() {
    refused(
        turns(json!([user(json!([call("a")]))])),
        "only be in `assistant` messages",
    );
    refused(
        turns(json!([user(json!("hi")), assistant(json!([result("a")]))])),
        "only be in `user` messages",
    );
    refused(
        turns(json!([user(json!([{"type": "hologram"}]))])),
        "Input tag 'hologram'",
    );
    refused(
        turns(json!([user(json!([{"text": "hi"}]))])),
        "type: Field required",
    );
    refused(
        turns(json!([{"role": "system", "content": "hi"}])),
        "must use the \"user\" role",
    );
    refused(
        turns(json!([user(json!(" "))])),
        "content must be non-empty",
    );
    refused(turns(json!([user(json!([]))])), "content must be non-empty");
    refused(
        turns(json!([user(
            json!([{"type": "text", "text": "hi", "label": 1}])
        )])),
        "Extra inputs",
    );
    refused(
        json!({"system": [{"type": "image"}]}),
        "system.0.type: Input should be 'text'",
    );
    let bad_input = json!({"type": "tool_use", "id": "a", "name": "find", "input": "{}"});
    refused(
        turns(json!([
            user(json!("hi")),
            assistant(json!([bad_input])),
            user(json!([result("a")]))
        ])),
        "valid dictionary",
    );
    let answered = |field: &str, value: Value| {
        let mut block = result("a");
        block[field] = value;
        turns(json!([
            user(json!("hi")),
            assistant(json!([call("a")])),
            user(json!([block]))
        ]))
    };
    taken(answered("content", json!([text("found")])));
    taken(answered("is_error", json!(true)));
    refused(
        answered("is_error", json!("no")),
        "is_error: Input should be a valid boolean",
    );
    refused(answered("content", json!([text("")])), "non-whitespace");
    refused(
        answered("content", json!([call("b")])),
        "Input tag 'tool_use'",
    );
    refused(answered("content", json!({})), "valid string or list");
    let searched = json!({"type": "server_tool_use", "id": "s", "name": "web_search", "input": {}});
    let hits = json!({"type": "web_search_tool_result", "tool_use_id": "s", "content": []});
    taken(turns(json!([
        user(json!("hi")),
        assistant(json!([searched, hits])),
        user(json!("so"))
    ])));
    refused(
        turns(json!([
            user(json!("hi")),
            assistant(json!([hits, searched]))
        ])),
        "corresponding `server_tool_use` block before it",
    );
}

#[test]
fn documents_and_images() {
    let one = |block: Value| turns(json!([user(json!([block]))]));
    let document = |source: Value| one(json!({"type": "document", "source": source}));
    let image = |source: Value| one(json!({"type": "image", "source": source}));
    let base64 =
        |kind: &str, data: &str| json!({"type": "base64", "media_type": kind, "data": data});
    let plain = json!({"type": "text", "media_type": "text/plain", "data": "words"});
    taken(one(
        json!({"type": "document", "source": plain, "title": "T", "context": "C", "citations": {"enabled": true}}),
    ));
    // "%PDF-1.7", and the heads of a PNG and of a JPEG.
    taken(document(base64("application/pdf", "JVBERi0xLjc=")));
    taken(document(
        json!({"type": "url", "url": "https://example.com/a.pdf"}),
    ));
    taken(document(json!({"type": "file", "file_id": "file_1"})));
    taken(image(base64("image/png", "iVBORw0KGgo=")));
    taken(image(base64("image/jpeg", "/9j/4A==")));
    taken(image(json!({"type": "file", "file_id": "file_1"})));
    refused(
        image(base64("image/png", "/9j/4A==")),
        "image/png media type",
    );
    refused(
        image(base64("image/svg+xml", "PHN2Zz4=")),
        "media_type: Input should be",
    );
    refused(
        image(base64("image/png", "not base64")),
        "Invalid base64 data",
    );
    refused(image(base64("image/png", "")), "Invalid base64 data");
    refused(
        image(json!({"type": "url", "url": "http://example.com/a.png"})),
        "Only HTTPS",
    );
    refused(image(json!({"type": "path"})), "Input tag 'path'");
    refused(
        document(base64("application/pdf", "aGVsbG8=")),
        "PDF specified was not valid",
    );
    refused(
        document(base64("text/plain", "aGVsbG8=")),
        "'application/pdf'",
    );
    refused(
        document(json!({"type": "text", "media_type": "text/html", "data": "x"})),
        "'text/plain'",
    );
    refused(
        document(json!({"type": "text", "media_type": "text/plain", "data": ""})),
        "data: Field required",
    );
    refused(
        document(json!({"type": "content", "content": []})),
        "content must be non-empty",
    );
    refused(
        document(json!({"type": "file", "id": "f"})),
        "id: Extra inputs",
    );
    refused(
        one(json!({"type": "document", "source": plain, "title": 1})),
        "title",
    );
    refused(
        one(json!({"type": "document", "source": plain, "citations": true})),
        "citations.enabled",
    );
    let cited = json!({"type": "document", "source": plain, "citations": {"enabled": true}});
    let uncited = json!({"type": "document", "source": plain});
    refused(
        turns(json!([user(json!([cited, uncited]))])),
        "all or none of the documents",
    );
    let mut both = one(cited);
    let schema = json!({"type": "object", "properties": {}, "additionalProperties": false});
    both["output_config"] = json!({"format": {"type": "json_schema", "schema": schema}});
    refused(both, "citations cannot be used with structured outputs");
}

#[test]
fn cache_breakpoints() {
    let cached = |control: Value| json!({"type": "text", "text": "t", "cache_control": control});
    let five = json!({"type": "ephemeral"});
    let hour = json!({"type": "ephemeral", "ttl": "1h"});
    let all = |blocks: &[&Value]| {
        let blocks: Vec<Value> = blocks
            .iter()
            .map(|control| cached((*control).clone()))
            .collect();
        turns(json!([user(json!(blocks))]))
    };
    taken(all(&[&hour, &hour, &five, &five]));
    refused(
        all(&[&five; 5]),
        "A maximum of 4 blocks with cache_control may be provided. Found 5.",
    );
    refused(all(&[&five, &hour]), "must not come after a ttl='5m'");
    refused(
        all(&[&json!({"type": "permanent"})]),
        "Input should be 'ephemeral'",
    );
    refused(
        all(&[&json!({"type": "ephemeral", "ttl": "1d"})]),
        "Input should be '5m' or '1h'",
    );
    let mut spread = all(&[&five, &five]);
    spread["system"] = json!([cached(five.clone())]);
    spread["tools"] = tool_with("cache_control", five.clone())["tools"].clone();
    taken(spread.clone());
    spread["cache_control"] = five;
    refused(spread, "Found 5.");
}

#[test]
fn the_setting_of_thinking() {
    let thinking = |thinking: Value| json!({"max_tokens": 3000, "thinking": thinking});
    let enabled = || thinking(json!({"type": "enabled", "budget_tokens": 1024}));
    taken(enabled());
    taken(thinking(json!({"type": "adaptive", "display": "omitted"})));
    taken(thinking(json!({"type": "disabled"})));
    refused(
        thinking(json!({"type": "enabled", "budget_tokens": 1023})),
        "equal to 1024",
    );
    refused(thinking(json!({"type": "enabled"})), "equal to 1024");
    refused(
        thinking(json!({"type": "enabled", "budget_tokens": 3000})),
        "greater than `thinking.budget_tokens`",
    );
    refused(thinking(json!({"type": "always"})), "thinking.type");
    refused(
        thinking(json!({"type": "adaptive", "budget_tokens": 2000})),
        "Extra inputs",
    );
    refused(
        thinking(json!({"type": "adaptive", "display": "all"})),
        "thinking.display",
    );
    let also = |name: &str, value: Value| {
        let mut fields = enabled();
        fields["tools"] = json!([tool("find")]);
        fields[name] = value;
        fields
    };
    refused(
        also("temperature", json!(0.2)),
        "`temperature` may only be set to 1",
    );
    refused(also("top_k", json!(5)), "`top_k` must be unset");
    refused(
        also("tool_choice", json!({"type": "any"})),
        "tool_choice forces tool use",
    );
    refused(
        also(
            "messages",
            json!([
                user(json!("hi")),
                assistant(json!([call("a")])),
                user(json!([result("a")]))
            ]),
        ),
        "messages.1.content.0.type: Expected `thinking` or `redacted_thinking`, but found `tool_use`",
    );
    // An answer to earlier words may be without.
    taken(also(
        "messages",
        json!([user(json!("hi")), assistant(json!("ho")), user(json!("so"))]),
    ));
}

#[test]
fn thinking_comes_back_as_it_was_given() {
    let foreign = json!({"type": "thinking", "thinking": "Hm.", "signature": "c2ln"});
    let odd = json!({"type": "hologram", "shape": [1]});
    let given = foreign.clone();
    let shape = odd.clone();
    let rehearsal = Rehearsal::start(move |request| match request.user_text().as_str() {
        "foreign" => Reply::blocks([given.clone(), shape.clone()]).and_text("so"),
        _ => Reply::thinking("Let me see.")
            .and_redacted_thinking()
            .and_tool_use("find", json!({})),
    })
    .expect("a server");
    let ask = |fields: Value| fault_on(&rehearsal, HEAD, &with(fields));
    let replay = |block: &Value| {
        ask(turns(json!([
            user(json!("foreign")),
            assistant(json!([block])),
            user(json!("go on"))
        ])))
    };
    let known = |fault: Option<String>| match fault {
        None => true,
        Some(fault) => {
            assert!(fault.contains("Invalid `signature`") || fault.contains("Input tag"));
            false
        }
    };
    // Nobody has given these yet.
    assert!(!known(replay(&foreign)) && !known(replay(&odd)));
    let answer = exchange(
        &rehearsal,
        HEAD,
        &with(turns(json!([user(json!("foreign"))]))).to_string(),
    );
    assert!(answer.contains("hologram"));
    assert!(known(replay(&foreign)) && known(replay(&odd)));
    let mut changed = foreign;
    changed["thinking"] = json!("Hm!");
    assert!(!known(replay(&changed)));

    let body = with(json!({"messages": [user(json!("hi"))]})).to_string();
    let answer = exchange(&rehearsal, HEAD, &body);
    let message: Value =
        serde_json::from_str(answer.rsplit("\r\n\r\n").next().expect("a body")).expect("a message");
    let content = message["content"].clone();
    let next = |content: &Value| {
        let id = content[2]["id"].as_str().expect("an id");
        json!({
            "max_tokens": 4000,
            "thinking": {"type": "enabled", "budget_tokens": 2000},
            "messages": [user(json!("hi")), assistant(content.clone()), user(json!([result(id)]))],
        })
    };
    assert_eq!(ask(next(&content)), None);
    // A server that was started later takes what an earlier one signed.
    let later = Rehearsal::start(|_| Reply::text("ok")).expect("a server");
    assert_eq!(fault_on(&later, HEAD, &with(next(&content))), None);
    for (at, field, words) in [
        (0, "thinking", "Invalid `signature`"),
        (1, "data", "Invalid `data`"),
    ] {
        let mut changed = content.clone();
        changed[at][field] = json!("other");
        let said = ask(next(&changed)).expect("a fault");
        assert!(said.contains(words), "{said}");
    }
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
