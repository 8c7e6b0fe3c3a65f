//! A run whose replies are streamed, with a fault at every event of them.

use std::time::Duration;

use taintless::claude::agent::{Run, Step};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{Client, PlainText, StreamFault};
use taintless::prelude::*;
use taintless::testing::{Rehearsal, Reply};

use super::{Desk, Ledger, agent, answer, check_results, leave_when, rehearsal, soon, two_calls};

type Filing = Run<taintless::claude::agent::Declared<No, No, Yes>, Desk, PlainText>;

/// How long a stream may be silent where it falls silent.
const STALL: Duration = Duration::from_millis(150);
/// And where it does not, on a machine that is busy.
const PATIENT: Duration = Duration::from_secs(20);

fn client(rehearsal: &Rehearsal, stall: Duration) -> Client {
    Client::builder(Rehearsal::key())
        .base_url(rehearsal)
        .stall_timeout(stall)
        .retries(0)
        .build()
        .expect("a client")
}

/// What ended an attempt at a reply.
#[derive(Debug)]
enum Lost {
    /// Before the stream began.
    Opening,
    Stream(StreamFault),
}

/// Drives a run by streams; a reply that does not come whole is asked for again.
async fn drive(run: &mut Filing, client: &Client, ledger: &Ledger) -> Vec<Lost> {
    let mut lost = Vec::new();
    loop {
        match run.step() {
            Step::Ask(ask) => {
                let Ok(stream) = ask.stream(client).await else {
                    lost.push(Lost::Opening);
                    continue;
                };
                match stream.into_outcome().await {
                    Ok(outcome) => run.answer(&ask, outcome).expect("it was asked"),
                    Err(error) => lost.push(Lost::Stream(error.fault().clone())),
                }
            }
            Step::Call(ready) => run
                .output(ready.key(), ledger.make(&ready))
                .expect("a call is out"),
            Step::Done(answer) => {
                assert_eq!(answer.text.char_count(), 15);
                return lost;
            }
            other => panic!("{other:?}"),
        }
    }
}

/// One run in which the reply of this number is broken; what was lost of it.
fn lose(at: usize, fault: Reply, stall: Duration) -> Vec<Lost> {
    let rehearsal = rehearsal(at, fault);
    let ledger = Ledger::default();
    let mut run = agent().start(trusted!("File 12 and 13."));
    let lost = soon(drive(&mut run, &client(&rehearsal, stall), &ledger));
    assert_eq!(ledger.count(), 2);
    let requests = rehearsal.requests();
    // On a busy machine one is given up before the server has it.
    assert!((2..=2 + lost.len()).contains(&requests.len()), "{lost:?}");
    assert!(requests.iter().all(taintless::testing::Received::is_stream));
    check_results(&requests);
    lost
}

/// The reply that is broken: the one with the calls, or the one after their results.
fn broken(at: usize) -> Reply {
    match at {
        0 => two_calls(),
        _ => Reply::text("Both are filed.").pieces(5),
    }
}

#[test]
fn a_stream_that_breaks_at_any_event_makes_no_call_twice() {
    type Fault = (&'static str, fn(Reply, usize) -> Reply, fn(&Lost) -> bool);
    let faults: [Fault; 5] = [
        ("drop", Reply::drop_at, |lost| {
            matches!(lost, Lost::Opening | Lost::Stream(StreamFault::Dropped))
        }),
        ("end", Reply::end_at, |lost| {
            matches!(lost, Lost::Opening | Lost::Stream(StreamFault::Cut))
        }),
        ("half", Reply::half_event_at, |lost| {
            matches!(lost, Lost::Stream(StreamFault::Cut | StreamFault::Garbled))
        }),
        ("garbage", Reply::garbage_at, |lost| {
            matches!(lost, Lost::Stream(StreamFault::Garbled))
        }),
        (
            "error",
            |reply, event| reply.error_at(event, 529),
            |lost| matches!(lost, Lost::Stream(StreamFault::Api(_))),
        ),
    ];
    for at in [0, 1] {
        let reply = broken(at);
        for (name, fault, expected) in faults {
            // After the last event there is nothing left to lose.
            for event in 0..reply.event_count() {
                let lost = lose(at, fault(reply.clone(), event), PATIENT);
                // A ping may be lost without harm, and what comes in its place is no event.
                let ping = event == 2 && name != "error";
                assert!(
                    lost.len() == 1 && expected(&lost[0]) || ping,
                    "{name} at {event} of reply {at}: {lost:?}"
                );
            }
        }
    }
}

#[test]
fn a_stream_that_falls_silent_at_any_event_is_left_in_time() {
    for at in [0, 1] {
        let reply = broken(at);
        for event in 0..reply.event_count() {
            let start = std::time::Instant::now();
            let lost = lose(at, reply.clone().stall_at(event), STALL);
            // Where the machine is busy, a sound stream may be silent for as long, too.
            let stalled = |lost: &Lost| {
                matches!(
                    lost,
                    Lost::Opening | Lost::Stream(StreamFault::Stalled { .. })
                )
            };
            assert!(!lost.is_empty() && lost.iter().all(stalled), "{lost:?}");
            assert!(start.elapsed() < Duration::from_secs(20), "a hang");
        }
    }
}

#[test]
fn slow_streams_arrive() {
    for at in [0, 1] {
        let slow = broken(at).slow(7, Duration::from_millis(1));
        assert!(lose_nothing(at, slow));
        let paced = broken(at).pace(Duration::from_millis(10));
        assert!(lose_nothing(at, paced));
    }
}

fn lose_nothing(at: usize, reply: Reply) -> bool {
    lose(at, reply, PATIENT).is_empty()
}

/// The stop button: what is dropped is closed, and no call of the half reply is made.
#[test]
fn a_stream_that_is_stopped_is_closed_and_its_calls_are_not_made() {
    let reply = two_calls();
    for event in 0..reply.event_count() {
        let stalled = reply.clone().stall_at(event);
        let rehearsal = Rehearsal::start(move |_| stalled.clone()).expect("a server");
        let ledger = Ledger::default();
        let mut run = agent().start(trusted!("File 12 and 13."));
        let client = client(&rehearsal, PATIENT);
        soon(async {
            let driven = drive(&mut run, &client, &ledger);
            leave_when(driven, || rehearsal.open_streams() == 1).await;
            while rehearsal.closed_early() == 0 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
        assert_eq!((ledger.count(), rehearsal.open_streams()), (0, 0));
        run.cancel();
        assert!(matches!(run.step(), Step::Stopped(_)));
    }
}

/// Nothing that one stream does holds up another.
#[test]
fn many_runs_at_once_are_all_served() {
    let rehearsal = Rehearsal::start(|request| answer(request).pace(Duration::from_millis(2)));
    let rehearsal = rehearsal.expect("a server");
    let client = client(&rehearsal, PATIENT);
    let runs = (0..50).map(|_| async {
        let ledger = Ledger::default();
        let mut run = agent().start(trusted!("File 12 and 13."));
        let lost = drive(&mut run, &client, &ledger).await;
        assert!(lost.is_empty() && ledger.count() == 2);
    });
    soon(futures_util::future::join_all(runs));
    assert_eq!(
        (rehearsal.requests().len(), rehearsal.closed_early()),
        (100, 0)
    );
}
