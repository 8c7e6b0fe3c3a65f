//! Streams that go wrong under the client: what it is called, and what had arrived.

use std::time::Duration;

use taintless::claude::{ApiErrorKind, ClientError, Outcome, Phase, StreamError, StreamFault};
use taintless::testing::{Rehearsal, Reply};

use super::super::{SOUND, request, run};
use super::client::{LONG, builder, drain, soon};

/// What a fault is called.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Called {
    Whole,
    Dropped,
    Stalled,
    Cut,
    Garbled,
    Api,
}

#[test]
fn what_is_no_stream_is_said() {
    for (reply, malformed) in [
        (
            Reply::raw(200, [("content-type", "text/html")], "<html>hello</html>"),
            true,
        ),
        (Reply::raw(200, [], SOUND), true),
        // A gateway that does not stream: what it wrote is not what was asked for.
        (
            Reply::raw(
                200,
                [("content-type", "application/json")],
                r#"{"type":"message","content":[],"stop_reason":"end_turn"}"#,
            ),
            true,
        ),
        (
            Reply::raw(
                200,
                [("content-type", "application/json")],
                r#"{"type":"error","error":{"type":"permission_error","message":"no"}}"#,
            ),
            false,
        ),
        (
            Reply::raw(403, [("content-type", "text/event-stream")], "data: {}\n\n"),
            false,
        ),
    ] {
        let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
        run(soon(async {
            let client = rehearsal.client().expect("a client");
            let stream = client.stream(&request()).await.expect("a stream");
            let outcome = stream.into_outcome().await.expect("an outcome");
            let Outcome::Failed(error) = outcome else {
                panic!("{outcome:?}");
            };
            assert_eq!(matches!(error.kind(), ApiErrorKind::Malformed), malformed);
            assert_eq!(matches!(error.kind(), ApiErrorKind::Permission), !malformed);
        }));
    }
    // The type of a stream, with other words beside it.
    let stream = Reply::raw(
        200,
        [("Content-Type", "Text/Event-Stream; charset=utf-8")],
        "",
    );
    let rehearsal = Rehearsal::start(move |_| stream.clone()).expect("a server");
    let client = builder(&rehearsal).retries(0).build().expect("a client");
    let result = run(soon(client.stream(&request())));
    assert!(matches!(result, Err(ClientError::Dropped)), "{result:?}");
}

fn called(fault: Option<&StreamFault>) -> Called {
    match fault {
        None => Called::Whole,
        Some(StreamFault::Dropped) => Called::Dropped,
        Some(StreamFault::Stalled { .. }) => Called::Stalled,
        Some(StreamFault::Cut) => Called::Cut,
        Some(StreamFault::Garbled) => Called::Garbled,
        Some(StreamFault::Api(_)) => Called::Api,
        Some(other) => panic!("{other:?}"),
    }
}

/// A reply of all kinds of block.
fn long_reply() -> Reply {
    Reply::text("Let me see. ")
        .pieces(5)
        .and_tool_use("look_up", serde_json::json!({"order": "4711"}))
}

/// At each boundary between two events, each fault: what is said, and that what had arrived is there.
#[test]
fn every_fault_at_every_event_is_typed_with_what_had_arrived() {
    type Break = fn(Reply, usize) -> Reply;
    let faults: [(Break, Called); 6] = [
        (Reply::drop_at, Called::Dropped),
        (Reply::stall_at, Called::Stalled),
        (Reply::end_at, Called::Cut),
        (Reply::garbage_at, Called::Garbled),
        (Reply::half_event_at, Called::Cut),
        (|reply, at| reply.error_at(at, 529), Called::Api),
    ];
    let events = long_reply().event_count();
    assert!(events > 10, "{events}");
    for (fault, expected) in faults {
        let mut texts = Vec::new();
        for at in 0..=events {
            let reply = fault(long_reply(), at);
            let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
            // A server that is slow for once is not taken for one that is silent.
            let stalls = expected == Called::Stalled && at < events;
            let patience = if stalls {
                Duration::from_millis(100)
            } else {
                LONG
            };
            let client = builder(&rehearsal).stall_timeout(patience).retries(0);
            let client = client.build().expect("a client");
            let (text, found) = run(soon(async {
                match client.stream(&request()).await {
                    Ok(mut stream) => {
                        let (text, fault) = drain(&mut stream).await;
                        let called = called(fault.as_ref());
                        let again = stream.into_outcome().await;
                        assert_eq!(
                            called,
                            self::called(again.as_ref().err().map(StreamError::fault))
                        );
                        (text, called)
                    }
                    // No byte of it: it might have been tried again.
                    Err(ClientError::Dropped) => (String::new(), Called::Dropped),
                    // Not even its head.
                    Err(ClientError::Timeout {
                        phase: Phase::Answer,
                        ..
                    }) => (String::new(), Called::Stalled),
                    Err(error) => panic!("{error}"),
                }
            }));
            // Where there is nothing before the fault, the connection is lost, whoever closes it;
            // after the last event nothing is missing.
            let expected = match at {
                0 if expected == Called::Cut && found == Called::Dropped => Called::Dropped,
                at if at == events => Called::Whole,
                _ => expected,
            };
            assert_eq!(found, expected, "at {at}");
            texts.push(text);
        }
        // The later the fault, the more of the text is there, up to all of it.
        if expected != Called::Stalled {
            assert!(texts.windows(2).all(|pair| pair[1].starts_with(&pair[0])));
        }
        assert_eq!(texts.last().map(String::as_str), Some("Let me see. "));
        assert_eq!(texts.first().map(String::as_str), Some(""));
    }
}

#[test]
fn a_stream_that_has_begun_is_not_tried_again() {
    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND).drop_at(4)).expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let mut stream = client.stream(&request()).await.expect("a stream");
        let (_, fault) = drain(&mut stream).await;
        assert_eq!(called(fault.as_ref()), Called::Dropped);
    }));
    assert_eq!(rehearsal.requests().len(), 1);
}

#[test]
fn a_slow_sender_is_bounded_by_the_whole_time() {
    let reply = Reply::text(SOUND).slow(1, Duration::from_millis(5));
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    let limit = Duration::from_secs(1);
    let client = builder(&rehearsal).timeout(limit);
    let client = client.build().expect("a client");
    run(soon(async {
        let mut stream = client.stream(&request()).await.expect("a stream");
        let (text, fault) = drain(&mut stream).await;
        assert!(
            matches!(fault, Some(StreamFault::Timeout { after }) if after == limit),
            "{fault:?}"
        );
        assert!(SOUND.starts_with(&text));
    }));
    // One that comes to its end within the time is read like any other.
    let reply = Reply::text(SOUND).slow(20, Duration::from_millis(1));
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let stream = client.stream(&request()).await.expect("a stream");
        let outcome = stream.into_outcome().await.expect("an outcome");
        assert!(matches!(outcome, Outcome::Parsed { .. }), "{outcome:?}");
    }));
}

#[test]
fn an_endless_stream_is_cut_at_the_limit() {
    let rehearsal = Rehearsal::start(|_| Reply::text("x".repeat(100_000))).expect("a server");
    let client = builder(&rehearsal).max_reply_bytes(50_000);
    let client = client.build().expect("a client");
    run(soon(async {
        let mut stream = client.stream(&request()).await.expect("a stream");
        let (text, fault) = drain(&mut stream).await;
        assert!(
            matches!(fault, Some(StreamFault::TooLarge { limit: 50_000 })),
            "{fault:?}"
        );
        assert!((1000..50_000).contains(&text.len()), "{}", text.len());
    }));
}

#[test]
fn nobody_answers_is_a_typed_time_out() {
    let rehearsal = Rehearsal::start(|_| Reply::stall(LONG)).expect("a server");
    let limit = Duration::from_millis(50);
    let client = builder(&rehearsal).stall_timeout(limit);
    let client = client.build().expect("a client");
    let result = run(soon(client.stream(&request())));
    assert!(
        matches!(result, Err(ClientError::Timeout { phase: Phase::Answer, after }) if after == limit),
        "{result:?}"
    );
    drop(rehearsal);
    let rehearsal = Rehearsal::start(|_| Reply::text("")).expect("a server");
    let client = builder(&rehearsal).retries(0).build().expect("a client");
    drop(rehearsal);
    let result = run(soon(client.stream(&request())));
    assert!(matches!(result, Err(ClientError::Connect(_))), "{result:?}");
}
