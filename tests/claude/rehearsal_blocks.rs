//! The rehearsal server's checks of blocks: documents, images, cache breakpoints, thinking.

use serde_json::{Value, json};
use taintless::testing::{Rehearsal, Reply};

use super::rehearsal::{HEAD, exchange};
use super::rehearsal_check::{
    assistant, call, fault_on, refused, result, taken, text, tool, tool_with, turns, user, with,
};

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
