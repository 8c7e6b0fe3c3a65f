//! Recorded streams, cut everywhere, beside an accumulation that is written here anew.

use std::fs;
use std::path::Path;

use serde_json::Value;
use taintless::assert_tainted_eq;
use taintless::claude::{Block, BlockKind, Limit, Outcome, PlainText, Reply};

use super::{Read, raw, read, replayed};

struct Recording {
    name: String,
    bytes: Vec<u8>,
}

/// Every recorded stream.
fn recordings() -> Vec<Recording> {
    let Some(folder) = taintless_tests::recordings() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for folder in [folder.clone(), folder.join("streams")] {
        for entry in fs::read_dir(folder).expect("the folder of recordings") {
            let path = entry.expect("an entry").path();
            match path.extension().and_then(|end| end.to_str()) {
                Some("yaml") => found.extend(from_yaml(&path)),
                Some("txt") => found.push(Recording {
                    name: path.display().to_string(),
                    bytes: fs::read(&path).expect("a stream"),
                }),
                _ => {}
            }
        }
    }
    assert!(found.len() >= 13, "{} streams in that folder", found.len());
    found
}

fn from_yaml(path: &Path) -> Vec<Recording> {
    let text = fs::read_to_string(path).expect("a recording is text");
    let recording: Value = serde_saphyr::from_str(&text).expect("a recording is YAML");
    let exchanges = recording["interactions"].as_array().into_iter().flatten();
    let streams = exchanges.filter_map(|exchange| {
        let body = exchange["response"]["body"]["string"].as_str()?;
        body.starts_with("event:").then(|| Recording {
            name: path.display().to_string(),
            bytes: body.as_bytes().to_vec(),
        })
    });
    streams.collect()
}

/// What the events say, by the plainest means there are.
fn accumulated(bytes: &[u8]) -> Value {
    let text = std::str::from_utf8(bytes).expect("text");
    let mut message = Value::Null;
    let mut inputs: Vec<String> = Vec::new();
    for event in text.split("\n\n") {
        let Some((_, data)) = event.split_once("data: ") else {
            continue;
        };
        let event: Value = serde_json::from_str(data).expect("JSON");
        let index = || usize::try_from(event["index"].as_u64().expect("an index")).expect("small");
        match event["type"].as_str().expect("a type") {
            "message_start" => message = event["message"].clone(),
            "content_block_start" => {
                let blocks = message["content"].as_array_mut().expect("blocks");
                assert_eq!(blocks.len(), index());
                blocks.push(event["content_block"].clone());
                inputs.push(String::new());
            }
            "content_block_delta" => {
                let block = &mut message["content"][index()];
                let delta = &event["delta"];
                let append = |block: &mut Value, name: &str| {
                    let piece = delta[name].as_str().expect("a piece");
                    let before = block[name].as_str().expect("a string");
                    block[name] = format!("{before}{piece}").into();
                };
                match delta["type"].as_str().expect("a type") {
                    "text_delta" => append(block, "text"),
                    "thinking_delta" => append(block, "thinking"),
                    "signature_delta" => append(block, "signature"),
                    "input_json_delta" => {
                        inputs[index()].push_str(delta["partial_json"].as_str().expect("a piece"));
                    }
                    "citations_delta" => block["citations"]
                        .as_array_mut()
                        .expect("a list")
                        .push(delta["citation"].clone()),
                    "compaction_delta" => {
                        block["content"] = delta["content"].clone();
                        block["encrypted_content"] = delta["encrypted_content"].clone();
                    }
                    other => panic!("a delta that this test does not know: {other}"),
                }
            }
            "message_delta" => {
                for (name, value) in event.as_object().expect("an object") {
                    match name.as_str() {
                        "type" => {}
                        "delta" => put_over(&mut message, value),
                        "usage" => put_over(&mut message["usage"], value),
                        _ => message[name] = value.clone(),
                    }
                }
            }
            "content_block_stop" | "message_stop" | "ping" => {}
            other => panic!("an event that this test does not know: {other}"),
        }
    }
    for (block, input) in message["content"]
        .as_array_mut()
        .expect("blocks")
        .iter_mut()
        .zip(&inputs)
    {
        if let Ok(input) = serde_json::from_str::<Value>(input) {
            block["input"] = input;
        }
    }
    message
}

fn put_over(object: &mut Value, other: &Value) {
    for (name, value) in other.as_object().expect("an object") {
        if !value.is_null() || object.get(name).is_none() {
            object[name] = value.clone();
        }
    }
}

#[test]
fn nothing_of_a_stream_is_lost() {
    for Recording { name, bytes } in recordings() {
        let expected = accumulated(&bytes);
        let Read {
            text,
            json,
            outcome,
            ..
        } = read([&bytes[..]]);
        let json: Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(json, expected, "{name}");
        let outcome = outcome.unwrap_or_else(|error| panic!("{name}: {error}"));
        let reply = outcome.reply().expect("a reply");
        assert_tainted_eq!(reply.text(), text);
        let blocks = expected["content"].as_array().expect("blocks");
        assert_eq!(reply.blocks().len(), blocks.len(), "{name}");
        for (block, expected) in reply.blocks().iter().zip(blocks) {
            let json: Value = serde_json::from_str(&raw(block.json().into_owned())).expect("JSON");
            assert_eq!(&json, expected, "{name}");
        }
        let figure = |name: &str| expected["usage"][name].as_u64().unwrap_or(0);
        let usage = reply.usage();
        assert_eq!(usage.input_tokens, figure("input_tokens"), "{name}");
        assert_eq!(usage.output_tokens, figure("output_tokens"), "{name}");
    }
}

/// The same reply, had it come whole: read of the message as JSON.
#[test]
fn a_stream_gives_the_reply_that_the_whole_answer_gives() {
    for Recording { name, bytes } in recordings() {
        let message = accumulated(&bytes).to_string();
        let whole = Outcome::<PlainText>::from_reply(200, [], message.as_bytes());
        let streamed = read([&bytes[..]]).outcome.expect("an outcome");
        if name.ends_with("incomplete_partial_json_response.txt") {
            continue;
        }
        assert_eq!(format!("{streamed:?}"), format!("{whole:?}"), "{name}");
        let (streamed, whole) = (streamed.reply().expect("one"), whole.reply().expect("one"));
        assert_eq!(replayed(streamed), replayed(whole), "{name}");
        assert!(streamed.blocks().iter().all(Block::is_whole));
    }
}

/// As it stands in the events, byte for byte: the pieces are joined and nothing is written anew.
#[test]
fn a_block_is_replayed_in_the_order_and_the_escapes_of_the_api() {
    let bytes = include_bytes!("escapes.txt");
    let outcome = read([&bytes[..]]).outcome.expect("an outcome");
    let reply = outcome.reply().expect("a reply");
    assert_tainted_eq!(
        reply.blocks()[0].json(),
        r#"{"type":"text","citations":[{"b":1,"a":2.50},{"c":[]}],"text":"caf\u00e9 \uD83D\uDE00 \/ 日本"}"#
    );
    assert_tainted_eq!(
        reply.blocks()[1].json(),
        r#"{"id":"toolu_1","name":"pay","input":{"z": 1e2, "a" : "\u00e9\ud83d\ude00"},"type":"tool_use"}"#
    );
    assert_tainted_eq!(reply.text(), "café 😀 / 日本");
}

fn same(expected: &Read, found: &Read, name: &str) {
    assert_eq!(expected.events, found.events, "{name}");
    assert_eq!(expected.text, found.text, "{name}");
    assert_eq!(expected.json, found.json, "{name}");
    assert_eq!(
        format!("{:?}", expected.outcome),
        format!("{:?}", found.outcome),
        "{name}"
    );
}

#[test]
fn a_stream_may_be_cut_anywhere() {
    let mut all = recordings();
    all.push(Recording {
        name: "escapes.txt".to_owned(),
        bytes: include_bytes!("escapes.txt").to_vec(),
    });
    for Recording { name, bytes } in all {
        // The same with the other ends of a line.
        let text = String::from_utf8(bytes).expect("text");
        for end in ["\n", "\r\n", "\r"] {
            let bytes = text.replace('\n', end).into_bytes();
            let whole = read([&bytes[..]]);
            if bytes.len() < 3000 {
                same(&whole, &read(bytes.chunks(1)), &name);
                for cut in 0..=bytes.len() {
                    let (one, two) = bytes.split_at(cut);
                    same(&whole, &read([one, two]), &name);
                }
            } else {
                let times = if end == "\n" { 1000 } else { 20 };
                for seed in 0..times {
                    same(&whole, &read(cuts(&bytes, seed)), &name);
                }
            }
        }
    }
}

/// One of the ways to cut, pieces short and long.
fn cuts(mut bytes: &[u8], seed: u64) -> Vec<&[u8]> {
    let mut random = fastrand::Rng::with_seed(seed);
    let longest = random.usize(2..2000);
    let mut pieces = Vec::new();
    while !bytes.is_empty() {
        let (piece, rest) = bytes.split_at(random.usize(1..longest).min(bytes.len()));
        pieces.push(piece);
        bytes = rest;
    }
    pieces
}

fn outcome(name: &str) -> Option<Outcome<PlainText>> {
    let all = recordings();
    if all.is_empty() {
        return None;
    }
    let recording = all.into_iter().find(|one| one.name.ends_with(name));
    let bytes = recording.expect("the recording").bytes;
    Some(read([&bytes[..]]).outcome.expect("an outcome"))
}

fn kind(reply: &Reply, index: usize) -> &BlockKind {
    reply.blocks()[index].kind()
}

#[test]
fn a_call_that_was_cut_is_none() {
    let Some(outcome) = outcome("incomplete_partial_json_response.txt") else {
        return;
    };
    let Outcome::Truncated {
        limit: Limit::MaxTokens,
        reply,
    } = outcome
    else {
        panic!("{outcome:?}");
    };
    assert!(reply.blocks()[0].is_whole() && !reply.blocks()[1].is_whole());
    let BlockKind::Unfinished { kind, input, .. } = kind(&reply, 1) else {
        panic!("{reply:?}");
    };
    assert_tainted_eq!(kind.clone(), "tool_use");
    let input = raw(input.clone());
    assert!(input.starts_with("{\"filename\": \"taxes.txt\"") && input.ends_with("\"Filing taxes"));
    let replayed = replayed(&reply);
    assert_eq!(replayed.as_array().map(Vec::len), Some(1), "{replayed}");
    assert_eq!(replayed[0]["type"], "text");
    assert_eq!(reply.usage().output_tokens, 124);
}

#[test]
fn special_replies_are_what_they_are() {
    let Some(refused) = outcome("refusal_response.txt") else {
        return;
    };
    let Outcome::Refused {
        category: Some(category),
        reply,
    } = refused
    else {
        panic!("{refused:?}");
    };
    assert_tainted_eq!(category, "cyber");
    assert_eq!(
        (reply.usage().input_tokens, reply.usage().output_tokens),
        (20, 0)
    );
    for (name, first) in [
        ("fallback_response.txt", "fallback"),
        ("compaction_response.txt", "compaction"),
    ] {
        let outcome = outcome(name).expect("it is there");
        let Outcome::Parsed { value, reply } = outcome else {
            panic!("{name}: {outcome:?}");
        };
        let BlockKind::Other(kind) = kind(&reply, 0) else {
            panic!("{name}: {reply:?}");
        };
        assert_tainted_eq!(kind.clone(), first);
        assert_tainted_eq!(value.text, "Hello there!");
        assert_eq!(replayed(&reply)[0]["type"], first);
    }
    let outcome = outcome("fallback_credit_response.txt").expect("it is there");
    assert!(matches!(outcome, Outcome::Parsed { .. }), "{outcome:?}");
}
