//! What each event does, and what is no stream.

use std::fmt::Write;
use std::time::{Duration, Instant};

use taintless::assert_tainted_eq;
use taintless::claude::{
    ApiErrorKind, Block, BlockKind, EventReader, Outcome, PlainText, Reply, StartedBlock,
    StopReason, StreamError, StreamEvent, StreamFault,
};

use super::super::{SOUND, Triage};
use super::{raw, read, replayed};

const START: &str = r#"{"type":"message_start","message":{"content":[],"usage":{"input_tokens":7,"output_tokens":1}}}"#;
const TEXT: &str =
    r#"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#;
const HELLO: &str =
    r#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}"#;
const STOP: &str = r#"{"type":"content_block_stop","index":0}"#;
const END_TURN: &str =
    r#"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}"#;
const MAX_TOKENS: &str = r#"{"type":"message_delta","delta":{"stop_reason":"max_tokens"}}"#;
const END: &str = r#"{"type":"message_stop"}"#;

fn bytes(events: &[&str]) -> Vec<u8> {
    let mut text = String::new();
    for event in events {
        let _ = write!(text, "data: {event}\n\n");
    }
    text.into_bytes()
}

/// An event of a block, at another place.
fn at(event: &str, place: u64) -> String {
    event.replace("\"index\":0", &format!("\"index\":{place}"))
}

fn finish(events: &[&str]) -> Result<Reply, StreamError> {
    let mut reader = EventReader::new();
    reader.push(&bytes(events));
    reader.finish()
}

fn fault(events: &[&str]) -> StreamFault {
    let error = finish(events).expect_err("no reply");
    error.fault().clone()
}

fn events(events: &[&str]) -> Vec<StreamEvent> {
    let mut reader = EventReader::new();
    reader.push(&bytes(events));
    std::iter::from_fn(|| reader.next_event()).collect()
}

#[test]
fn events_come_out_in_their_order() {
    let found = events(&[START, TEXT, HELLO, STOP, END_TURN, END]);
    let [
        StreamEvent::Started,
        StreamEvent::Usage(first),
        StreamEvent::BlockStarted {
            index: 0,
            kind: StartedBlock::Text,
        },
        StreamEvent::Text { index: 0, delta },
        StreamEvent::BlockEnded { index: 0 },
        StreamEvent::Stopped(StopReason::EndTurn),
        StreamEvent::Usage(last),
        StreamEvent::Ended,
    ] = &found[..]
    else {
        panic!("{found:#?}");
    };
    assert_tainted_eq!(delta.as_deref(), "Hello");
    // Sums, not additions.
    assert_eq!((first.input_tokens, first.output_tokens), (7, 1));
    assert_eq!((last.input_tokens, last.output_tokens), (7, 9));
}

#[test]
fn what_came_out_is_what_is_there() {
    let mut reader = EventReader::new().headers([("request-id", "req_1")]);
    reader.push(&bytes(&[START, TEXT, HELLO, HELLO, STOP]));
    let mut texts = 0;
    while let Some(event) = reader.next_event() {
        texts += u32::from(matches!(event, StreamEvent::Text { .. }));
        if texts == 1 {
            assert_tainted_eq!(reader.so_far().text(), "Hello");
            assert!(!reader.so_far().blocks()[0].is_whole());
        }
    }
    let so_far = reader.so_far();
    assert_tainted_eq!(so_far.text(), "HelloHello");
    assert!(so_far.blocks()[0].is_whole());
    assert!(so_far.stop_reason().is_none() && !reader.is_over() && reader.error().is_none());
    assert_eq!(
        so_far.request_id().map(|id| id.as_str().to_owned()),
        Some("req_1".to_owned())
    );
    let error = reader.finish().expect_err("no end");
    assert!(matches!(error.fault(), StreamFault::Cut));
    assert_tainted_eq!(error.partial().text(), "HelloHello");
}

#[test]
fn an_outcome_is_read_of_a_stream() {
    let delta = serde_json::json!({"type": "content_block_delta", "index": 0,
        "delta": {"type": "text_delta", "text": SOUND}})
    .to_string();
    let stream = bytes(&[START, TEXT, &delta, STOP, END_TURN, END]);
    let headers = [("request-id", "req_2")];
    let outcome = Outcome::<Triage>::from_stream(200, headers, &stream).expect("a reply");
    assert_eq!(
        outcome.request_id().map(|id| id.as_str().to_owned()),
        Some("req_2".to_owned())
    );
    let Outcome::Parsed { value, .. } = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(value.severity, 2);
    // The same that `from_reply` says of what is no stream.
    let error = br#"{"type":"error","error":{"type":"overloaded_error","message":"m"}}"#;
    for (status, body) in [(529, &error[..]), (200, error), (502, b"<html>")] {
        let outcome = Outcome::<Triage>::from_stream(status, headers, body).expect("an outcome");
        let Outcome::Failed(failed) = outcome else {
            panic!("{outcome:?}");
        };
        assert_eq!(failed.status(), status);
    }
    let page = Outcome::<Triage>::from_stream(200, headers, b"<html>hello</html>");
    assert!(matches!(
        page.expect_err("no stream").fault(),
        StreamFault::Cut
    ));
}

#[test]
fn an_error_after_the_200_is_the_apis() {
    let error =
        r#"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded: PLANTED"}}"#;
    for (before, text) in [(&[START, TEXT, HELLO][..], "Hello"), (&[], "")] {
        let all: Vec<&str> = before.iter().copied().chain([error, HELLO]).collect();
        let found = events(&all);
        assert!(matches!(found.last(), Some(StreamEvent::Error(_))));
        let error = finish(&all).expect_err("an error");
        let api = error.api().expect("the API's");
        assert!(matches!(api.kind(), ApiErrorKind::Overloaded) && api.is_retryable());
        assert_tainted_eq!(error.partial().text(), text);
        assert!(!format!("{error} {error:?}").contains("PLANTED"));
    }
    // A proxy's, that only has the name.
    let mut reader = EventReader::new();
    reader.push(b"event: error\ndata: upstream went away\n\n");
    let error = reader.finish().expect_err("an error");
    let kind = error.api().map(|api| api.kind().clone());
    assert!(matches!(kind, Some(ApiErrorKind::Malformed)));
}

#[test]
fn unknown_kinds_are_passed_on_and_fail_nothing() {
    let future = r#"{"type":"mood","index":0,"mood":"PLANTED"}"#;
    let odd =
        r#"{"type":"content_block_delta","index":1,"delta":{"type":"smell_delta","smell":"x"}}"#;
    let odd_start = r#"{"type":"content_block_start","index":1,"content_block":{"type":"smell","smell":"rose"}}"#;
    let odd_stop = r#"{"type":"content_block_stop","index":1}"#;
    let whole = r#"{"type":"content_block_start","index":2,"content_block":{"type":"sound","sound":"bell"}}"#;
    let whole_stop = r#"{"type":"content_block_stop","index":2}"#;
    let dreaming = r#"{"type":"message_delta","delta":{"stop_reason":"dreaming"}}"#;
    let all = [
        future, START, TEXT, HELLO, future, STOP, odd_start, odd, odd_stop, whole, whole_stop,
        dreaming, END, "not JSON",
    ];
    let mut unknown = Vec::new();
    for event in events(&all) {
        if let StreamEvent::Unknown { kind, json } = event {
            unknown.push((raw(kind), raw(json)));
        }
    }
    let expected = [("mood", future), ("mood", future), ("smell_delta", odd)];
    assert_eq!(unknown.len(), expected.len());
    for ((kind, json), (known_kind, known_json)) in unknown.iter().zip(expected) {
        assert_eq!((kind.as_str(), json.as_str()), (known_kind, known_json));
    }
    let reply = finish(&all).expect("a reply");
    let StopReason::Other(reason) = reply.stop_reason() else {
        panic!("{reply:?}");
    };
    assert_tainted_eq!(reason.as_deref(), "dreaming");
    // What became of the second block is not known, so it is kept and not replayed.
    let whole: Vec<bool> = reply.blocks().iter().map(Block::is_whole).collect();
    assert_eq!(whole, [true, false, true]);
    assert_eq!(
        replayed(&reply),
        serde_json::json!([{"type": "text", "text": "Hello"}, {"type": "sound", "sound": "bell"}])
    );
}

#[test]
fn what_makes_no_sense_is_said() {
    let other =
        r#"{"type":"content_block_delta","index":4,"delta":{"type":"text_delta","text":"x"}}"#;
    let no_index = r#"{"type":"content_block_stop"}"#;
    let negative = r#"{"type":"content_block_stop","index":-1}"#;
    for events in [
        &["junk"][..],
        &["[]"],
        &[START, "{\"type\":"],
        &[START, "[DONE]"],
        &[HELLO],
        &[END],
        &[END_TURN],
        &[START, START],
        &[START, HELLO],
        &[START, TEXT, TEXT],
        &[START, TEXT, other],
        &[START, TEXT, STOP, HELLO],
        &[START, TEXT, STOP, STOP],
        &[START, no_index],
        &[START, negative],
        &[r#"{"type":"message_start"}"#],
        &[r#"{"type":"message_start","message":[]}"#],
        // The first block is not there.
        &[START, &at(TEXT, 1), &at(STOP, 1), END_TURN, END],
        &[
            START,
            &at(TEXT, u64::MAX),
            &at(STOP, u64::MAX),
            MAX_TOKENS,
            END,
        ],
        &[START, TEXT, STOP, &at(TEXT, 2), &at(STOP, 2), END_TURN, END],
        // The model says that it came to an end, and a block did not.
        &[START, TEXT, HELLO, END_TURN, END],
    ] {
        assert!(matches!(fault(events), StreamFault::Garbled), "{events:?}");
    }
    for events in [
        &[][..],
        &[START],
        &[START, TEXT, HELLO],
        &[START, TEXT, HELLO, STOP, END_TURN],
    ] {
        assert!(matches!(fault(events), StreamFault::Cut), "{events:?}");
    }
}

/// Door 503: events that go on adding fields to a message are garbled: each is looked for among all
/// that came before, so a short stream would take hours.
#[test]
fn a_message_does_not_grow_field_by_field_for_ever() {
    let adding = |of: &str| {
        let event = |at: u32| of.replace("NEW", &format!("\"f{at}\":1"));
        let events: Vec<String> = (0..1000).map(event).collect();
        let events: Vec<&str> = events.iter().map(String::as_str).collect();
        fault(&[&[START], &events[..]].concat())
    };
    for event in [
        r#"{"type":"message_delta","delta":{NEW}}"#,
        r#"{"type":"message_delta","usage":{NEW}}"#,
        r#"{"type":"message_delta",NEW}"#,
    ] {
        assert!(matches!(adding(event), StreamFault::Garbled), "{event}");
    }
}

/// Door 503: what is long in a message is read once, and not again at each event that follows.
#[test]
fn a_long_message_is_not_read_again_at_each_event() {
    let long = "x".repeat(2 << 20);
    let message = format!(
        r#"{{"type":"message_start","message":{{"content":[],"usage":{{"note":"{long}","output_tokens":1}}}}}}"#
    );
    let reason = format!(r#"{{"type":"message_delta","delta":{{"stop_reason":"{long}"}}}}"#);
    let block = format!(
        r#"{{"type":"content_block_start","index":0,"content_block":{{"type":"{long}","text":""}}}}"#
    );
    let cost = r#"{"type":"message_delta","usage":{"output_tokens":2}}"#;
    for (events, again) in [
        (&[&*message][..], cost),
        (&[START, &reason], cost),
        (&[START, &block], HELLO),
    ] {
        let begun = Instant::now();
        let error = finish(&[events, &[again; 4000]].concat()).expect_err("no end");
        assert!(matches!(error.fault(), StreamFault::Cut));
        // Read again each time, it is 8 GB.
        assert!(
            begun.elapsed() < Duration::from_secs(5),
            "{:?}",
            begun.elapsed()
        );
    }
}

/// The same of what has more fields than any message.
#[test]
fn what_has_fields_without_end_is_not_grown() {
    let fields: Vec<String> = (0..300).map(|at| format!("\"f{at}\":1")).collect();
    let fields = fields.join(",");
    for start in [
        format!(r#"{{"type":"message_start","message":{{"content":[],"usage":{{{fields}}}}}}}"#),
        format!(r#"{{"type":"message_start","message":{{"content":[],{fields}}}}}"#),
    ] {
        assert!(matches!(fault(&[&start, END_TURN]), StreamFault::Garbled));
    }
    // Nobody knows what such a block is: it is kept, and its pieces are passed on.
    let start = format!(
        r#"{{"type":"content_block_start","index":0,"content_block":{{"type":"text","text":"",{fields}}}}}"#
    );
    let all = [START, &start, HELLO, STOP, END_TURN, END];
    let found = events(&all);
    assert!(matches!(found[3], StreamEvent::Unknown { .. }), "{found:?}");
    assert!(!finish(&all).expect("a reply").blocks()[0].is_whole());
}

#[test]
fn what_had_arrived_is_there_at_every_end() {
    let all = [START, TEXT, HELLO, HELLO, STOP, END_TURN, END];
    let stream = bytes(&all);
    for cut in 0..stream.len() {
        let found = read([&stream[..cut]]);
        let texts = stream[..cut]
            .windows(HELLO.len())
            .filter(|window| *window == HELLO.as_bytes())
            .count();
        assert_eq!(found.text, "Hello".repeat(texts), "{cut}");
        match found.outcome {
            // The last event is whole, but for its blank line.
            Ok(outcome) => {
                assert!(cut >= stream.len() - 2, "{cut}");
                assert!(matches!(outcome, Outcome::Parsed { .. }));
            }
            Err(error) => {
                assert!(matches!(error.fault(), StreamFault::Cut), "{cut}");
                assert_tainted_eq!(error.partial().text(), "Hello".repeat(texts));
            }
        }
    }
}

#[test]
fn a_stream_has_a_limit() {
    let stream = bytes(&[START, TEXT, HELLO, STOP, END_TURN, END]);
    for limit in 0..=stream.len() {
        let mut reader = EventReader::new().max_bytes(limit);
        for piece in stream.chunks(7) {
            reader.push(piece);
            while reader.next_event().is_some() {}
        }
        let is_whole = limit == stream.len();
        match reader.finish() {
            Ok(_) => assert!(is_whole, "{limit}"),
            Err(error) => {
                assert!(!is_whole);
                let StreamFault::TooLarge { limit: named } = error.fault() else {
                    panic!("{error:?}");
                };
                assert_eq!(*named, limit);
                let arrived = stream[..limit]
                    .windows(HELLO.len() + 2)
                    .any(|w| w.starts_with(HELLO.as_bytes()));
                assert_tainted_eq!(error.partial().text(), if arrived { "Hello" } else { "" });
            }
        }
    }
    // Comments count as well, so that nobody talks for ever.
    let mut reader = EventReader::new().max_bytes(1000);
    for _ in 0..1000 {
        reader.push(b": still here\n\n");
        assert!(reader.next_event().is_none());
    }
    assert!(reader.is_over());
}

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

/// Whatever the bytes: an answer, no panic, and never more text than came.
#[test]
fn no_bytes_break_it() {
    let stream = bytes(&[START, TEXT, HELLO, STOP, END_TURN, END]);
    for seed in 0..20_000 {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut bytes = stream.clone();
        for _ in 0..random.usize(1..6) {
            let at = random.usize(..bytes.len());
            match random.u8(..4) {
                0 => bytes[at] = random.u8(..),
                1 => bytes.truncate(at.max(1)),
                2 => bytes.insert(at, random.u8(..)),
                _ => bytes
                    .splice(at..at, stream[..random.usize(..90)].to_vec())
                    .for_each(drop),
            }
        }
        let found = read(bytes.chunks(random.usize(1..99)));
        assert!(found.text.len() <= bytes.len());
        if let Ok(Outcome::<PlainText>::Parsed { value, .. }) = found.outcome {
            assert_tainted_eq!(value.text, found.text);
        }
    }
}
