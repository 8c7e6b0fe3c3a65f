//! Where a run ends: each limit is a typed end, and the transcript is there.

use std::time::Duration;

use serde_json::json;
use taintless::claude::agent::{AgentBuilder, Declared, Event, Nobody, Run, RunLimit, Step, Stop};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{PlainText, ToolOutput};
use taintless::prelude::*;

use super::{Told as _, asked, call, no_flags};

/// Tools that give back text of the program.
#[derive(ClaudeTools)]
#[expect(dead_code, reason = "the tests look at which call it is")]
enum Clock {
    /// What time it is.
    #[claude(pure)]
    Time { zone: u8 },
    /// Sets it.
    #[claude(acts)]
    Set,
}

type Flags = Declared<No, No, Yes>;

fn clock() -> AgentBuilder<Flags, Clock, Nobody> {
    no_flags().acts().tools::<Clock>()
}

/// Calls with other arguments each time, until the run ends.
fn run_on(run: &mut Run<Flags, Clock, PlainText>, zone: impl Fn(u8) -> u8) -> RunLimit {
    for turn in 0..100 {
        match run.step() {
            Step::Ask(_) => {
                let input = json!({"zone": zone(turn)});
                run.told(call(&format!("t{turn}"), "time", &input))
                    .expect("asked");
            }
            Step::Call(ready) => run
                .output(ready.key(), ToolOutput::text(trusted!("noon")))
                .expect("it is out"),
            Step::Stopped(Stop::Limit(limit)) => {
                let last = run
                    .transcript()
                    .entries()
                    .last()
                    .map(|it| format!("{:?}", it.event()));
                assert_eq!(last.as_deref(), Some("ended"));
                return limit;
            }
            other => panic!("{other:?}"),
        }
    }
    panic!("it goes on and on")
}

#[test]
fn each_limit_ends_a_run() {
    let ends = |builder: AgentBuilder<Flags, Clock, Nobody>, zone: fn(u8) -> u8| {
        run_on(
            &mut builder.build().start(trusted!("What time is it?")),
            zone,
        )
    };
    assert_eq!(ends(clock().max_turns(4), |turn| turn), RunLimit::Turns);
    assert_eq!(
        ends(clock().max_total_tokens(40), |turn| turn),
        RunLimit::Tokens
    );
    assert_eq!(
        ends(clock().max_time(Duration::ZERO), |turn| turn),
        RunLimit::Time
    );
    assert_eq!(ends(clock(), |_| 1), RunLimit::Repetition(trusted!("time")));
    assert_eq!(
        ends(clock().max_calls_per_tool(2), |turn| turn),
        RunLimit::Calls(trusted!("time"))
    );
    assert_eq!(
        ends(clock().max_result_bytes(9), |turn| turn),
        RunLimit::ResultBytes
    );
    assert_eq!(
        ends(clock().max_repetitions(1).max_turns(3), |turn| turn),
        RunLimit::Turns
    );
}

#[test]
fn a_limit_is_reached_exactly() {
    let mut run = clock()
        .max_turns(2)
        .build()
        .start(trusted!("What time is it?"));
    assert_eq!(run_on(&mut run, |turn| turn), RunLimit::Turns);
    let asked_for = run.transcript().entries();
    let asked_for = asked_for
        .iter()
        .filter(|it| matches!(it.event(), Event::Asked));
    assert_eq!(asked_for.count(), 2);
    // Another task begins to count anew.
    run.say(trusted!("And now?"));
    let _ = asked(&mut run);
}

/// In a dry run no call that acts is handed out, and the transcript lists them.
#[test]
fn a_dry_run_does_not_act() {
    let mut run = clock().dry_run().build().start(trusted!("Set the clock."));
    let _ = asked(&mut run);
    run.told(call("t1", "set", &json!({}))).expect("asked");
    let sent = asked(&mut run);
    let told = super::results(&sent)[0]["content"][0]["text"]
        .as_str()
        .unwrap_or_default();
    assert!(told.contains("dry run"), "{told}");
    run.told(call("t2", "time", &json!({"zone": 1})))
        .expect("asked");
    assert!(
        matches!(run.step(), Step::Call(_)),
        "what does not act is done"
    );
    let listed = run.transcript().would_have_acted();
    assert_eq!(
        listed.iter().map(|it| it.tool()).collect::<Vec<_>>(),
        [trusted!("set")]
    );
}
