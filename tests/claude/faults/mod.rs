//! Faults on the way between an agent, its tools and the API: every end is typed, nothing waits for
//! ever, and no call is made twice.

mod agent;
mod runner;
mod stream;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use taintless::claude::agent::{Declared, Ready};
use taintless::claude::tool::{No, Yes};
use taintless::claude::{Agent, Client, Model, ToolOutput};
use taintless::prelude::*;
use taintless::testing::{Received, Rehearsal, Reply};

/// The tools of these tests.
#[derive(ClaudeTools)]
enum Desk {
    /// Files a parcel. Filing one twice is what must not happen.
    #[claude(acts)]
    File {
        /// Its number.
        number: u32,
    },
    /// What day it is.
    #[claude(pure)]
    Today,
}

/// Calls as the outside counts them: each by its idempotency key, which is its id.
#[derive(Default)]
struct Ledger(RefCell<BTreeMap<String, u32>>);

impl Ledger {
    fn make(&self, ready: &Ready<Desk>) -> ToolOutput<Desk> {
        // The text of an id is shown in logs, and a test may compare it there.
        let key = ready.call().id().text().for_log(64).to_string();
        *self.0.borrow_mut().entry(key).or_default() += 1;
        match ready.arguments() {
            Desk::File { number } => ToolOutput::text(*number),
            Desk::Today => ToolOutput::text(trusted!("Tuesday")),
        }
    }

    /// How many calls were made, after a look that none of them was made twice.
    #[track_caller]
    fn count(&self) -> usize {
        let made = self.0.borrow();
        assert!(
            made.values().all(|times| *times == 1),
            "made twice: {made:?}"
        );
        made.len()
    }
}

/// Two calls at once, of tools that the request offers.
fn two_calls() -> Reply {
    Reply::thinking("I file both.")
        .and_text("One moment.")
        .and_tool_use("file", serde_json::json!({"number": 12}))
        .and_tool_use("file", serde_json::json!({"number": 13}))
        .pieces(5)
}

/// What the model answers when nothing goes wrong: two calls, and with their results the end.
fn answer(request: &Received) -> Reply {
    if request.tool_results().is_empty() {
        two_calls()
    } else {
        Reply::text("Both are filed.").pieces(5)
    }
}

/// A server that answers so, but for the request of this number, counted from 0.
fn rehearsal(at: usize, fault: Reply) -> Rehearsal {
    let mut count = 0;
    Rehearsal::start(move |request| {
        count += 1;
        if count - 1 == at {
            return fault.clone();
        }
        answer(request)
    })
    .expect("a server")
}

fn client(rehearsal: &Rehearsal, retries: u32) -> Client {
    Client::builder(Rehearsal::key())
        .base_url(rehearsal)
        .timeout(Duration::from_secs(2))
        .retries(retries)
        .build()
        .expect("a client")
}

fn agent() -> Agent<Declared<No, No, Yes>, Desk> {
    Agent::builder(Model::HAIKU_4_5, 500)
        .acts()
        .tools::<Desk>()
        .max_time(Duration::from_secs(20))
        .build()
}

/// Every request had the right form, and the last one answers both calls, each once.
#[track_caller]
fn check_results(requests: &[Received]) {
    for request in requests {
        assert_eq!(request.fault(), None);
    }
    let last = requests.last().expect("a request");
    let results = last.tool_results();
    let texts: Vec<String> = results.iter().map(|result| result.texts.concat()).collect();
    assert_eq!(texts, ["12", "13"]);
}

/// Runs a future that must be over soon.
fn soon<F: Future>(future: F) -> F::Output {
    let start = Instant::now();
    let output = super::run(async {
        tokio::time::timeout(Duration::from_secs(30), future)
            .await
            .expect("it hangs")
    });
    assert!(start.elapsed() < Duration::from_secs(30));
    output
}

/// Works at a future until that is so, and leaves it then.
async fn leave_when<F: Future>(future: F, enough: impl Fn() -> bool) {
    let mut future = std::pin::pin!(future);
    while !enough() {
        let moment = tokio::time::timeout(Duration::from_millis(2), future.as_mut()).await;
        assert!(moment.is_err(), "it ended");
    }
}
