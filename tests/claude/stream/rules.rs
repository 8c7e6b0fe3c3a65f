//! What each event does, and what is no stream.

use std::fmt::Write;

use taintless::assert_tainted_eq;
use taintless::claude::{
    ApiErrorKind, Block, EventReader, Outcome, PlainText, Reply, StartedBlock, StopReason,
    StreamError, StreamEvent, StreamFault,
};

use super::super::{SOUND, Triage};
use super::{raw, read, replayed};

pub(super) const START: &str = r#"{"type":"message_start","message":{"content":[],"usage":{"input_tokens":7,"output_tokens":1}}}"#;
pub(super) const TEXT: &str =
    r#"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#;
pub(super) const HELLO: &str =
    r#"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}"#;
pub(super) const STOP: &str = r#"{"type":"content_block_stop","index":0}"#;
pub(super) const END_TURN: &str =
    r#"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":9}}"#;
pub(super) const MAX_TOKENS: &str =
    r#"{"type":"message_delta","delta":{"stop_reason":"max_tokens"}}"#;
pub(super) const END: &str = r#"{"type":"message_stop"}"#;

pub(super) fn bytes(events: &[&str]) -> Vec<u8> {
    let mut text = String::new();
    for event in events {
        let _ = write!(text, "data: {event}\n\n");
    }
    text.into_bytes()
}

/// An event of a block, at another place.
pub(super) fn at(event: &str, place: u64) -> String {
    event.replace("\"index\":0", &format!("\"index\":{place}"))
}

pub(super) fn finish(events: &[&str]) -> Result<Reply, StreamError> {
    let mut reader = EventReader::new();
    reader.push(&bytes(events));
    reader.finish()
}

pub(super) fn fault(events: &[&str]) -> StreamFault {
    let error = finish(events).expect_err("no reply");
    error.fault().clone()
}

pub(super) fn events(events: &[&str]) -> Vec<StreamEvent> {
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
