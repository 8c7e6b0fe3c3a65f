//! How long a stream can be, and what it may cost to read.

use std::time::{Duration, Instant};

use taintless::assert_tainted_eq;
use taintless::claude::{EventReader, StreamEvent, StreamFault};

use super::rules::{END, END_TURN, HELLO, START, STOP, TEXT, bytes, events, fault, finish};

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
        let error = finish(&[events, &vec![again; 4000]].concat()).expect_err("no end");
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
