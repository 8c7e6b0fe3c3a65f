//! The client's streams against the rehearsal server.

use std::time::Duration;

use taintless::assert_tainted_eq;
use taintless::claude::{
    Client, ClientBuilder, ClientError, Outcome, ReplyStream, StopReason, StreamEvent, StreamFault,
};
use taintless::testing::{Rehearsal, Reply};

use super::super::{SOUND, Triage, request, run};
use super::raw;

/// No test here waits longer, whatever goes wrong.
pub(super) const LONG: Duration = Duration::from_secs(30);

pub(super) async fn soon<F: Future>(future: F) -> F::Output {
    tokio::time::timeout(LONG, future)
        .await
        .expect("it hangs past every time-out")
}

pub(super) fn builder(rehearsal: &Rehearsal) -> ClientBuilder {
    Client::builder(Rehearsal::key()).base_url(rehearsal)
}

/// The text of the events, and the error that ended them.
pub(super) async fn drain(stream: &mut ReplyStream<Triage>) -> (String, Option<StreamFault>) {
    let mut text = String::new();
    let mut fault = None;
    while let Some(event) = stream.next().await {
        assert!(fault.is_none(), "nothing comes after an error");
        match event {
            Ok(StreamEvent::Text { delta, .. }) => text.push_str(&raw(delta)),
            Ok(_) => {}
            Err(error) => {
                assert_tainted_eq!(error.partial().text(), text);
                fault = Some(error.fault().clone());
            }
        }
    }
    assert!(stream.next().await.is_none(), "an error comes once");
    (text, fault)
}

#[test]
fn a_stream_arrives_and_is_read_as_its_type() {
    let rehearsal = Rehearsal::replies([Reply::text(SOUND).pieces(3).usage(7, 9)]);
    let rehearsal = rehearsal.expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let mut stream = client.stream(&request()).await.expect("a stream");
        let (text, fault) = drain(&mut stream).await;
        assert_eq!(text, SOUND);
        assert!(fault.is_none(), "{fault:?}");
        assert_tainted_eq!(stream.so_far().text(), SOUND);
        assert!(matches!(
            stream.so_far().stop_reason(),
            Some(StopReason::EndTurn)
        ));
        let outcome = stream.into_outcome().await.expect("an outcome");
        assert_eq!(
            (outcome.usage().input_tokens, outcome.usage().output_tokens),
            (7, 9)
        );
        assert_eq!(
            outcome.request_id().map(|id| id.as_str().to_owned()),
            Some("req_rehearsal".to_owned())
        );
        assert_eq!(outcome.into_value().expect("a triage").severity, 2);
    }));
    let received = rehearsal.requests().remove(0);
    assert_eq!(received.fault(), None);
    assert!(received.is_stream());
    assert_eq!(received.header("accept"), Some("text/event-stream"));
    assert_eq!(rehearsal.closed_early(), 0);
}

#[test]
fn the_outcome_needs_no_events() {
    let replies = [
        Reply::text(SOUND),
        Reply::refusal(),
        Reply::truncated("{\"sev"),
        Reply::text("{}"),
        Reply::tool_use("pay", serde_json::json!({"amount": 7})),
    ];
    let rehearsal = Rehearsal::replies(replies).expect("a server");
    let client = rehearsal.client().expect("a client");
    let request = request();
    let outcome = || async {
        let stream = client.stream(&request).await.expect("a stream");
        stream.into_outcome().await.expect("an outcome")
    };
    run(soon(async {
        assert!(matches!(outcome().await, Outcome::Parsed { .. }));
        assert!(matches!(outcome().await, Outcome::Refused { .. }));
        assert!(matches!(outcome().await, Outcome::Truncated { .. }));
        // What breaks the rules is not sent back.
        assert!(matches!(outcome().await, Outcome::Rejected { .. }));
        assert!(matches!(outcome().await, Outcome::ToolUse { .. }));
    }));
    assert_eq!(rehearsal.requests().len(), 5);
}

#[test]
fn the_connection_of_a_whole_stream_serves_again() {
    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND)).expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        for _ in 0..20 {
            let stream = client.stream(&request()).await.expect("a stream");
            let outcome = stream.into_outcome().await.expect("an outcome");
            assert!(matches!(outcome, Outcome::Parsed { .. }));
        }
    }));
    assert_eq!(rehearsal.closed_early(), 0);
}

#[test]
fn errors_before_the_stream_are_tried_again_and_then_the_outcome() {
    let wait = |reply: Reply| reply.header("retry-after-ms", "1");
    let rehearsal = Rehearsal::replies([
        wait(Reply::overloaded()),
        Reply::drop_connection(),
        Reply::text(SOUND),
    ]);
    let rehearsal = rehearsal.expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let stream = client.stream(&request()).await.expect("a stream");
        let outcome = stream.into_outcome().await.expect("an outcome");
        assert!(matches!(outcome, Outcome::Parsed { .. }), "{outcome:?}");
    }));
    assert_eq!(rehearsal.requests().len(), 3);

    let rehearsal = Rehearsal::start(|_| Reply::error(400)).expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let mut stream = client.stream(&request()).await.expect("a stream");
        let (text, fault) = drain(&mut stream).await;
        assert_eq!(text, "");
        assert!(
            matches!(&fault, Some(StreamFault::Api(error)) if error.status() == 400),
            "{fault:?}"
        );
        let outcome = stream.into_outcome().await.expect("an outcome");
        assert!(matches!(outcome, Outcome::Failed(error) if error.status() == 400));
    }));
    assert_eq!(rehearsal.requests().len(), 1);

    let rehearsal = Rehearsal::start(|_| Reply::drop_connection()).expect("a server");
    let client = builder(&rehearsal).retries(1).build().expect("a client");
    let result = run(soon(client.stream(&request())));
    assert!(matches!(result, Err(ClientError::Dropped)), "{result:?}");
    assert_eq!(rehearsal.requests().len(), 2);
}

/// A wait that is given up again and again loses no event, and still notices that nothing comes.
#[test]
fn waiting_may_be_given_up_at_any_time() {
    let reply = Reply::text(SOUND)
        .pieces(2)
        .slow(7, Duration::from_micros(300));
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let mut stream = client.stream(&request()).await.expect("a stream");
        let (mut text, mut given_up) = (String::new(), 0);
        loop {
            let patience = Duration::from_micros(fastrand::u64(..500));
            match tokio::time::timeout(patience, stream.next()).await {
                Ok(Some(event)) => {
                    if let StreamEvent::Text { delta, .. } = event.expect("an event") {
                        text.push_str(&raw(delta));
                    }
                }
                Ok(None) => break,
                Err(_) => given_up += 1,
            }
        }
        assert_eq!(text, SOUND);
        assert!(given_up > 0);
    }));

    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND).stall_at(4)).expect("a server");
    let limit = Duration::from_millis(400);
    let client = builder(&rehearsal).stall_timeout(limit);
    let client = client.build().expect("a client");
    run(soon(async {
        let mut stream = client.stream(&request()).await.expect("a stream");
        let fault = loop {
            let wait = tokio::time::timeout(Duration::from_millis(10), stream.next());
            match wait.await {
                Ok(Some(Err(error))) => break error.fault().clone(),
                Ok(None) => panic!("no error"),
                Ok(Some(Ok(_))) | Err(_) => {}
            }
        };
        assert!(
            matches!(fault, StreamFault::Stalled { after } if after == limit),
            "{fault:?}"
        );
    }));
}

#[test]
fn who_asks_for_no_events_is_no_silence() {
    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND).pieces(1)).expect("a server");
    let client = builder(&rehearsal).stall_timeout(Duration::from_millis(500));
    let client = client.build().expect("a client");
    run(soon(async {
        let mut stream = client.stream(&request()).await.expect("a stream");
        let mut events = 0;
        while let Some(event) = stream.next().await {
            event.expect("an event");
            events += 1;
            if events % 20 == 0 {
                // Busy, without giving the runtime a turn.
                std::thread::sleep(Duration::from_millis(600));
            }
        }
        assert!(events > 40);
    }));
}

#[test]
fn dropping_a_stream_closes_its_connection() {
    let endless = || Reply::text(SOUND.repeat(1000)).pace(Duration::from_millis(2));
    let rehearsal = Rehearsal::start(move |_| endless()).expect("a server");
    run(soon(async {
        let client = rehearsal.client().expect("a client");
        let mut stream = client.stream(&request()).await.expect("a stream");
        for _ in 0..5 {
            stream.next().await.expect("an event").expect("an event");
        }
        assert_eq!((rehearsal.open_streams(), rehearsal.closed_early()), (1, 0));
        drop(stream);
        while rehearsal.closed_early() == 0 {
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        assert_eq!(rehearsal.open_streams(), 0);
    }));
}

#[test]
fn a_time_out_for_ever_is_one() {
    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND)).expect("a server");
    let client = builder(&rehearsal)
        .timeout(Duration::MAX)
        .stall_timeout(Duration::MAX);
    let client = client.build().expect("a client");
    run(soon(async {
        let stream = client.stream(&request()).await.expect("a stream");
        assert!(stream.into_outcome().await.is_ok());
    }));
}

fn is_send<T: Send>(value: T) -> T {
    value
}

#[test]
fn a_stream_goes_to_another_thread() {
    let rehearsal = Rehearsal::start(|_| Reply::text(SOUND)).expect("a server");
    let client = rehearsal.client().expect("a client");
    run(soon(async {
        let request = request();
        let stream = is_send(client.stream(&request)).await.expect("a stream");
        let outcome = is_send(is_send(stream).into_outcome()).await;
        assert!(outcome.is_ok());
    }));
}
