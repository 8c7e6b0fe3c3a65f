//! A program with a loop of its own, which tries a whole turn again: the calls of the reply are then
//! run again, and the ledger sees to it that none is made twice.

use std::collections::BTreeMap;
use std::sync::Mutex;

use taintless::claude::tool::{Called, IdempotencyKey, MemoryLedger, ToolRunner};
use taintless::claude::{Client, Model, Outcome, Reply as Got, Request, ToolOutput, Turn};
use taintless::prelude::*;
use taintless::testing::{Rehearsal, Reply};

use super::{Desk, check_results, client, leave_when, rehearsal, soon, two_calls};

/// The outside: how often each key has come.
#[derive(Default)]
struct Outside(Mutex<BTreeMap<IdempotencyKey, u32>>);

impl Outside {
    fn made(&self) -> Vec<u32> {
        let made = self.0.lock().expect("nobody panicked");
        made.values().copied().collect()
    }
}

fn request() -> Request {
    Request::new(Model::HAIKU_4_5, 500)
        .tools::<Desk>()
        .turn(Turn::user("File 12 and 13."))
}

/// The reply with the calls, by a stream, asked for until it is whole.
async fn calls(client: &Client) -> Got {
    loop {
        let Ok(stream) = client.stream(&request()).await else {
            continue;
        };
        if let Ok(Outcome::ToolUse { reply, .. }) = stream.into_outcome().await {
            return reply;
        }
    }
}

/// One attempt at the turn after the reply: its calls are run, and the results are sent.
async fn attempt(
    client: &Client,
    reply: &Got,
    runner: &ToolRunner<&MemoryLedger<Desk>>,
    outside: &Outside,
) -> Option<usize> {
    let handler = |tool: Desk, called: Called| {
        *outside
            .0
            .lock()
            .expect("nobody panicked")
            .entry(called.key)
            .or_default() += 1;
        async move {
            match tool {
                Desk::File { number } => ToolOutput::text(number),
                Desk::Today => ToolOutput::text(trusted!("Tuesday")),
            }
        }
    };
    let results = runner.run(Desk::calls(reply), &handler).await;
    let request = request()
        .turn(Turn::assistant(reply))
        .turn(Turn::results(results));
    let stream = client.stream(&request).await.ok()?;
    let outcome = stream.into_outcome().await.ok()?;
    Some(outcome.into_value().ok()?.text.char_count())
}

/// One conversation with a fault in the reply of that number; how many attempts its end took.
fn converse(at: usize, fault: Reply) -> usize {
    let rehearsal = rehearsal(at, fault);
    let client = client(&rehearsal, 0);
    let (ledger, outside) = (MemoryLedger::new(), Outside::default());
    let runner = ToolRunner::new().ledger(&ledger);
    let attempts = soon(async {
        let reply = calls(&client).await;
        for attempts in 1.. {
            if let Some(length) = attempt(&client, &reply, &runner, &outside).await {
                assert_eq!(length, 15);
                return attempts;
            }
        }
        0
    });
    assert_eq!(outside.made(), [1, 1]);
    check_results(&rehearsal.requests());
    attempts
}

#[test]
fn a_turn_that_is_tried_again_after_any_event_makes_no_call_twice() {
    let faults: [fn(Reply, usize) -> Reply; 3] =
        [Reply::drop_at, Reply::half_event_at, |reply, event| {
            reply.error_at(event, 529)
        }];
    for fault in faults {
        let reply = two_calls();
        for event in 0..reply.event_count() {
            assert_eq!(converse(0, fault(reply.clone(), event)), 1);
        }
        let reply = Reply::text("Both are filed.").pieces(5);
        for event in 0..reply.event_count() {
            let attempts = converse(1, fault(reply.clone(), event));
            // Half a ping is no loss.
            assert!(attempts == 2 || event == 2, "{event}: {attempts}");
        }
    }
}

#[test]
fn an_attempt_that_is_left_in_the_middle_makes_no_call_twice() {
    let reply = Reply::text("Both are filed.").pieces(5);
    for event in 0..reply.event_count() {
        let rehearsal = rehearsal(1, reply.clone().stall_at(event));
        let client = client(&rehearsal, 0);
        let (ledger, outside) = (MemoryLedger::new(), Outside::default());
        let runner = ToolRunner::new().ledger(&ledger);
        soon(async {
            let reply = calls(&client).await;
            let first = attempt(&client, &reply, &runner, &outside);
            leave_when(first, || rehearsal.requests().len() == 2).await;
            let second = attempt(&client, &reply, &runner, &outside).await;
            assert_eq!(second, Some(15));
        });
        assert_eq!(outside.made(), [1, 1]);
    }
}

/// That the ledger does it: without one, the second attempt makes the calls again.
#[test]
fn without_a_ledger_they_are_made_again() {
    let rehearsal = Rehearsal::replies([two_calls()]).expect("a server");
    let client = client(&rehearsal, 0);
    let outside = Outside::default();
    soon(async {
        let reply = calls(&client).await;
        for _ in 0..2 {
            let ledger = MemoryLedger::new();
            let runner = ToolRunner::new().ledger(&ledger);
            assert_eq!(attempt(&client, &reply, &runner, &outside).await, None);
        }
    });
    assert_eq!(outside.made(), [2, 2]);
}
