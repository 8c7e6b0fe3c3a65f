//! A value that grows while its stream arrives.

use taintless::claude::{AnswerFault, Model, Outcome, Request, StreamFault, Turn};
use taintless::prelude::*;
use taintless::testing::{Rehearsal, Reply};

use super::super::{SOUND, run};

/// What the tests ask for, shown while it arrives.
#[derive(ClaudeOutput)]
#[claude(stream)]
struct Growing {
    /// From 1, can wait, to 5, call at once.
    #[claude(range(min = 1, max = 5))]
    severity: u8,
    /// What the customer wants.
    #[claude(length(min = 1, max = 200))]
    summary: Tainted<String>,
}

fn request() -> Request<Growing> {
    Request::new(Model::HAIKU_4_5, 300)
        .turn(Turn::user("Where is my parcel?"))
        .output::<Growing>()
}

#[test]
fn a_value_grows_and_ends_as_the_outcome() {
    let reply = Reply::text(SOUND).pieces(3);
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    run(async {
        let client = rehearsal.client().expect("a client");
        // From the first event on, and from the middle of the text.
        for skipped in [0, 9] {
            let mut stream = client.stream(&request()).await.expect("a stream");
            for _ in 0..skipped {
                stream.next().await.expect("an event").expect("an event");
            }
            let mut answer = stream.snapshots();
            let (mut severities, mut growing) = (0, 0);
            while let Some(so_far) = answer.next().await {
                let so_far = so_far.expect("a sound reply");
                severities += usize::from(so_far.severity().complete().is_some());
                growing += usize::from(so_far.summary().partial().is_some());
            }
            assert!(
                severities > growing && growing > 3,
                "{severities} {growing}"
            );
            assert_eq!(answer.snapshot().severity().complete(), Some(&2));
            let outcome = answer.into_outcome().await.expect("an outcome");
            assert!(matches!(outcome, Outcome::Parsed { .. }), "{outcome:?}");
        }
    });
}

#[test]
fn the_first_broken_rule_is_told_while_the_rest_is_to_come() {
    let text = format!(
        r#"{{"severity": 9, "summary": "{}"}}"#,
        "words ".repeat(2000)
    );
    let reply = Reply::text(text).pieces(5);
    let rehearsal = Rehearsal::start(move |_| reply.clone().stall_at(40)).expect("a server");
    run(async {
        let client = rehearsal.client().expect("a client");
        let mut answer = client
            .stream(&request())
            .await
            .expect("a stream")
            .snapshots();
        let error = loop {
            match answer.next().await.expect("a piece") {
                Ok(_) => {}
                Err(AnswerFault::Output(error)) => break error,
                Err(error) => panic!("{error}"),
            }
        };
        assert_eq!(error.problems()[0].pointer(), "/severity");
        // Whoever stops here pays no more.
        drop(answer);
        while rehearsal.closed_early() == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        }
    });
}

#[test]
fn a_lost_stream_leaves_what_there_was() {
    let reply = Reply::text(SOUND).pieces(4);
    let reply = reply.clone().drop_at(reply.event_count() - 5);
    let rehearsal = Rehearsal::start(move |_| reply.clone()).expect("a server");
    run(async {
        let client = rehearsal.client().expect("a client");
        let mut answer = client
            .stream(&request())
            .await
            .expect("a stream")
            .snapshots();
        let mut fault = None;
        while let Some(so_far) = answer.next().await {
            assert!(fault.is_none());
            match so_far {
                Ok(_) => {}
                Err(AnswerFault::Stream(error)) => fault = Some(error.fault().clone()),
                Err(error) => panic!("{error}"),
            }
        }
        assert!(matches!(fault, Some(StreamFault::Dropped)), "{fault:?}");
        assert_eq!(answer.snapshot().severity().complete(), Some(&2));
        assert!(answer.snapshot().summary().partial().is_some());
        assert!(answer.into_outcome().await.is_err());
    });
}
