//! The agent that the client drives, with whole answers.

use std::time::Duration;

use taintless::claude::agent::{RunError, Stop};
use taintless::claude::{Agent, ClientError, Model};
use taintless::prelude::*;
use taintless::testing::{Hostile, Rehearsal, Reply};

use super::{
    Desk, Ledger, agent, answer, check_results, client, leave_when, rehearsal, soon, two_calls,
};

/// What passes when it is tried again.
fn passing() -> [Reply; 6] {
    let at_once = |reply: Reply| reply.header("retry-after-ms", "1");
    [
        at_once(Reply::overloaded()),
        at_once(Reply::error(500)),
        at_once(Reply::error(429)),
        Reply::raw(
            502,
            [("content-type", "text/html"), ("retry-after-ms", "1")],
            "<h1>Bad gateway</h1>",
        ),
        Reply::drop_connection(),
        Reply::drop_mid_body(),
    ]
}

#[test]
fn a_fault_that_passes_makes_no_call_twice() {
    // Before the calls come, and when their results have been sent.
    for at in [0, 1] {
        for fault in passing() {
            let rehearsal = rehearsal(at, fault);
            let ledger = Ledger::default();
            let ended = soon(agent().run(
                &client(&rehearsal, 2),
                trusted!("File 12 and 13."),
                |ready| {
                    let output = ledger.make(&ready);
                    async { output }
                },
            ));
            let answer = ended.answer.expect("an answer");
            assert_eq!(answer.text.char_count(), 15);
            assert_eq!(ledger.count(), 2);
            assert_eq!(rehearsal.requests().len(), 3);
            check_results(&rehearsal.requests());
        }
    }
}

#[test]
fn after_an_error_the_run_is_driven_on_and_makes_no_call_twice() {
    let faults = [
        Reply::drop_connection(),
        Reply::drop_mid_body(),
        Reply::stall(Duration::from_secs(9)),
    ];
    for fault in faults {
        for at in [0, 1] {
            let rehearsal = rehearsal(at, fault.clone());
            let client = client(&rehearsal, 0);
            let ledger = Ledger::default();
            let agent = agent();
            let mut run = agent.start(trusted!("File 12 and 13."));
            let handler = |ready| {
                let output = ledger.make(&ready);
                async { output }
            };
            let error = soon(run.drive(&client, handler)).expect_err("an error");
            assert!(matches!(
                error,
                RunError::Client(ClientError::Dropped | ClientError::Timeout { .. })
            ));
            let handler = |ready| {
                let output = ledger.make(&ready);
                async { output }
            };
            soon(run.drive(&client, handler)).expect("an answer");
            assert_eq!(ledger.count(), 2);
            check_results(&rehearsal.requests());
        }
    }
}

#[test]
fn a_call_that_was_under_way_when_the_run_was_left_is_not_made_again() {
    let rehearsal = Rehearsal::start(answer).expect("a server");
    let client = client(&rehearsal, 0);
    let ledger = Ledger::default();
    let agent = agent();
    let mut run = agent.start(trusted!("File 12 and 13."));
    soon(async {
        let never = |ready| {
            let _ = ledger.make(&ready);
            std::future::pending()
        };
        leave_when(run.drive(&client, never), || ledger.count() == 1).await;
    });
    let handler = |ready| {
        let output = ledger.make(&ready);
        async { output }
    };
    soon(run.drive(&client, handler)).expect("an answer");
    assert_eq!(ledger.count(), 2);
    let requests = rehearsal.requests();
    assert!(requests.iter().all(|request| request.fault().is_none()));
    let results = requests.last().expect("a request").tool_results();
    assert!(results[0].is_error && results[0].texts.concat().contains("not known"));
    assert_eq!(results[1].texts, ["13"]);
}

#[test]
fn a_call_that_comes_again_in_a_later_reply_is_not_made_again() {
    let call = serde_json::json!({"type": "tool_use", "id": "toolu_same", "name": "file", "input": {"number": 12}});
    let again = move || Reply::blocks([call.clone()]).stop_reason("tool_use");
    let rehearsal = Rehearsal::replies([again(), again(), Reply::text("Filed.")]);
    let rehearsal = rehearsal.expect("a server");
    let ledger = Ledger::default();
    let ended = soon(
        agent().run(&client(&rehearsal, 0), trusted!("File 12."), |ready| {
            let output = ledger.make(&ready);
            async { output }
        }),
    );
    assert_eq!(ledger.count(), 1);
    // The API refuses a conversation with one id for two calls, and the run says so.
    assert!(matches!(
        ended.answer,
        Err(RunError::Stopped(Stop::Failed(_)))
    ));
    let refused = rehearsal.requests().pop().expect("a request");
    assert!(
        refused
            .fault()
            .expect("a fault")
            .contains("ids must be unique")
    );
}

#[test]
fn every_hostile_reply_ends_typed_and_makes_no_call_twice() {
    for hostile in Hostile::ALL {
        let mut first = true;
        let rehearsal = Rehearsal::start(move |request| {
            if std::mem::take(&mut first) {
                return hostile.reply(request);
            }
            Reply::text("Done.")
        })
        .expect("a server");
        let ledger = Ledger::default();
        let agent = Agent::builder(Model::HAIKU_4_5, 500)
            .acts()
            .tools::<Desk>()
            .max_repetitions(10)
            .max_calls_per_tool(10)
            .build();
        let ended = soon(
            agent.run(&client(&rehearsal, 0), trusted!("File 12."), |ready| {
                let output = ledger.make(&ready);
                async { output }
            }),
        );
        let made = ledger.count();
        match hostile {
            Hostile::ThousandCalls => {
                assert_eq!(made, 10, "the limit of the agent");
                assert!(matches!(
                    ended.answer,
                    Err(RunError::Stopped(Stop::Limit(_)))
                ));
            }
            Hostile::HostileArguments => assert_eq!(made, 2),
            // `today` has no arguments that could be wrong.
            Hostile::SameCallId | Hostile::WrongArguments | Hostile::CutArguments => {
                assert_eq!(made, 1, "{hostile:?}");
            }
            _ => assert_eq!(made, 0, "{hostile:?}"),
        }
        let same = *hostile == Hostile::SameCallId;
        for request in rehearsal.requests() {
            assert!(
                request.fault().is_none() || same,
                "{hostile:?}: {:?}",
                request.fault()
            );
        }
    }
}

#[test]
fn a_run_that_is_dropped_closes_its_connection() {
    let rehearsal = Rehearsal::start(|_| two_calls().delay(Duration::from_mins(1)));
    let rehearsal = rehearsal.expect("a server");
    let client = client(&rehearsal, 0);
    soon(async {
        let agent = agent();
        let run = agent.run(&client, trusted!("File 12."), |_| std::future::pending());
        leave_when(run, || rehearsal.requests().len() == 1).await;
        while rehearsal.closed_early() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    });
}
