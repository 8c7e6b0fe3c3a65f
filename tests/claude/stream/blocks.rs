//! What becomes of the blocks of a stream: thinking, calls, and their order.

use taintless::assert_tainted_eq;
use taintless::claude::{BlockKind, EventReader};

use super::rules::{END, END_TURN, HELLO, MAX_TOKENS, START, STOP, TEXT, at, bytes, finish};
use super::{raw, read, replayed};

#[test]
fn thinking_keeps_its_signature() {
    let start = r#"{"type":"content_block_start","index":0,"content_block":{"type":"thinking","thinking":"","signature":""}}"#;
    let one = r#"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"Hm, "}}"#;
    let two = r#"{"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"yes."}}"#;
    let sign = r#"{"type":"content_block_delta","index":0,"delta":{"type":"signature_delta","signature":"sig=="}}"#;
    let redacted = r#"{"type":"content_block_start","index":1,"content_block":{"type":"redacted_thinking","data":"opaque"}}"#;
    let stop = r#"{"type":"content_block_stop","index":1}"#;
    let all = [
        START, start, one, two, sign, STOP, redacted, stop, END_TURN, END,
    ];
    let reply = finish(&all).expect("a reply");
    let BlockKind::Thinking(thinking) = reply.blocks()[0].kind() else {
        panic!("{reply:?}");
    };
    assert_tainted_eq!(thinking.as_deref(), "Hm, yes.");
    assert_eq!(
        replayed(&reply),
        serde_json::json!([
            {"type": "thinking", "thinking": "Hm, yes.", "signature": "sig=="},
            {"type": "redacted_thinking", "data": "opaque"},
        ])
    );
    // Without its end it has no signature that fits, and is not replayed; text is worth something
    // in part.
    let after = [TEXT, HELLO].map(|event| at(event, 1));
    let all = [START, start, one, &after[0], &after[1], MAX_TOKENS, END];
    let reply = finish(&all).expect("a reply");
    assert_tainted_eq!(
        reply.blocks()[0].json(),
        r#"{"type":"thinking","thinking":"Hm, ","signature":""}"#
    );
    assert!(reply.blocks().iter().all(|block| !block.is_whole()));
    assert_eq!(
        replayed(&reply),
        serde_json::json!([{"type": "text", "text": "Hello"}])
    );
}

#[test]
fn a_call_is_a_call_when_it_is_whole() {
    let start = r#"{"type":"content_block_start","index":0,"content_block":{"type":"tool_use","id":"t1","name":"pay","input":{}}}"#;
    let delta = |json: &str| {
        serde_json::json!({"type": "content_block_delta", "index": 0,
            "delta": {"type": "input_json_delta", "partial_json": json}})
        .to_string()
    };
    let (one, two) = (delta("{\"a\":"), delta("1}"));
    let tool_use = r#"{"type":"message_delta","delta":{"stop_reason":"tool_use"}}"#;
    let input = |events: &[&str]| match finish(events).expect("a reply").blocks()[0].kind() {
        BlockKind::ToolUse { input, .. } => Ok(raw(input.clone())),
        BlockKind::Unfinished { input, .. } => Err(raw(input.clone())),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        input(&[START, start, &one, &two, STOP, tool_use, END]),
        Ok("{\"a\":1}".to_owned())
    );
    assert_eq!(
        input(&[START, start, STOP, tool_use, END]),
        Ok("{}".to_owned())
    );
    // No end; a whole value without an end; an end, and half a value.
    assert_eq!(
        input(&[START, start, &one, MAX_TOKENS, END]),
        Err("{\"a\":".to_owned())
    );
    assert_eq!(
        input(&[START, start, &one, &two, MAX_TOKENS, END]),
        Err("{\"a\":1}".to_owned())
    );
    assert_eq!(
        input(&[START, start, MAX_TOKENS, END]),
        Err("{}".to_owned())
    );
    assert_eq!(
        input(&[START, start, &one, STOP, tool_use, END]),
        Err("{\"a\":".to_owned())
    );
    // While it arrives it is none either.
    let mut reader = EventReader::new();
    reader.push(&bytes(&[START, start, &one, &two]));
    while reader.next_event().is_some() {}
    let blocks = reader.so_far().blocks();
    assert!(matches!(blocks[0].kind(), BlockKind::Unfinished { .. }));
}

#[test]
fn text_that_stands_in_the_start_of_a_block_is_a_delta_too() {
    let start =
        r#"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":"Oh. "}}"#;
    let found = read([&bytes(&[START, start, HELLO, STOP, END_TURN, END])[..]]);
    assert_eq!(found.text, "Oh. Hello");
    assert_tainted_eq!(
        found
            .outcome
            .expect("an outcome")
            .reply()
            .expect("a reply")
            .text(),
        "Oh. Hello"
    );
}

#[test]
fn blocks_stand_in_the_order_of_their_places() {
    let (later, stop) = (at(TEXT, 1), at(STOP, 1));
    let hello = at(HELLO, 1).replace("Hello", "World");
    let all = [
        START, &later, TEXT, &hello, HELLO, &stop, STOP, END_TURN, END,
    ];
    assert_tainted_eq!(finish(&all).expect("a reply").text(), "HelloWorld");
}

/// A kind of event that is new may bring a block of its own.
#[test]
fn a_place_of_which_an_unknown_event_speaks_is_no_gap() {
    let new = r#"{"type":"content_block_whole","index":0,"content_block":{"type":"smell"}}"#;
    let (later, hello, stop) = (at(TEXT, 1), at(HELLO, 1), at(STOP, 1));
    let all = [START, new, &later, &hello, &stop, END_TURN, END];
    assert_tainted_eq!(finish(&all).expect("a reply").text(), "Hello");
}
