//! Running calls: in order, at the same time, within their time, none twice, and no panic gets out.

use std::future::pending;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;
use taintless::claude::tool::{
    Begun, Called, Fate, IdempotencyKey, Ledger, MemoryLedger, Ran, ToolHandler, ToolRunner,
};
use taintless::claude::{Model, Reply, Request, ToolOutput, Turn};
use taintless::prelude::*;

use super::{body, reply};

#[derive(ClaudeTools)]
enum Work {
    /// Answers the number.
    #[claude(pure)]
    Echo { number: u32 },
    /// Waits until all of so many are there.
    #[claude(pure)]
    Meet { of: u8 },
    /// Panics.
    #[claude(pure)]
    Panic,
    /// Panics before it is a future.
    #[claude(pure)]
    PanicAtOnce,
    /// Never answers.
    #[claude(pure)]
    Hang,
}

#[derive(Default)]
struct Worker {
    runs: AtomicUsize,
    now: AtomicUsize,
    most: AtomicUsize,
}

/// What is dropped with a payload that panics once more.
struct Bomb;

impl Drop for Bomb {
    fn drop(&mut self) {
        panic!("SECRET in a drop");
    }
}

impl ToolHandler<Work> for Worker {
    fn call(&self, tool: Work, called: Called) -> impl Future<Output = ToolOutput<Work>> + Send {
        self.runs.fetch_add(1, Ordering::SeqCst);
        assert!(
            !matches!(tool, Work::PanicAtOnce),
            "SECRET before the future"
        );
        async move {
            let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
            self.most.fetch_max(now, Ordering::SeqCst);
            let output = match tool {
                Work::Echo { number } => {
                    assert_eq!(&*called.name, "echo");
                    tokio::task::yield_now().await;
                    ToolOutput::text(number)
                }
                Work::Meet { of } => {
                    while self.most.load(Ordering::SeqCst) < usize::from(of) {
                        tokio::task::yield_now().await;
                    }
                    ToolOutput::text(trusted!("met"))
                }
                Work::Panic | Work::PanicAtOnce => std::panic::panic_any(Bomb),
                Work::Hang => {
                    let _bomb = Bomb;
                    pending().await
                }
            };
            self.now.fetch_sub(1, Ordering::SeqCst);
            output
        }
    }
}

fn asking(calls: &[(&str, &str)]) -> Reply {
    let blocks = calls.iter().enumerate().map(|(at, (name, input))| {
        format!(r#"{{"type":"tool_use","id":"t{at}","name":"{name}","input":{input}}}"#)
    });
    reply(
        "tool_use",
        &format!("[{}]", blocks.collect::<Vec<_>>().join(",")),
    )
}

/// What the model is told of each.
fn told(ran: Vec<Ran>) -> Vec<String> {
    let sent = body(&Request::new(Model::HAIKU_4_5, 9).turn(Turn::results(ran)));
    let blocks = sent["messages"][0]["content"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let texts = blocks.iter().map(|block| {
        let text = block["content"][0]["text"].as_str().unwrap_or_default();
        let mark = if block["is_error"] == Value::Bool(true) {
            "!"
        } else {
            ""
        };
        format!("{mark}{text}")
    });
    texts.collect()
}

/// On another thread, so that the future has to be `Send`; quiet about panics that are meant.
fn run<F: Future<Output: Send> + Send>(future: F) -> F::Output {
    std::thread::scope(|scope| {
        let run = scope.spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_time()
                .build();
            runtime.expect("a runtime").block_on(future)
        });
        run.join().expect("no panic gets out")
    })
}

#[test]
fn results_are_in_order_and_nothing_stops_the_others() {
    let reply = asking(&[
        ("panic", "{}"),
        ("echo", r#"{"number":1}"#),
        ("hang", "{}"),
        ("panic_at_once", "{}"),
        ("nobody", "{}"),
        ("echo", r#"{"number":2}"#),
    ]);
    let worker = Worker::default();
    let runner = ToolRunner::new().timeout(Duration::from_millis(50));
    let ran = run(runner.run(Work::calls(&reply), &worker));
    let fates: Vec<&Fate> = ran.iter().map(Ran::fate).collect();
    assert!(matches!(
        fates[..],
        [
            Fate::Panicked,
            Fate::Answered,
            Fate::TimedOut,
            Fate::Panicked,
            Fate::Bad(_),
            Fate::Answered
        ]
    ));
    assert!(!format!("{ran:?}").contains("SECRET"));
    assert_eq!(
        told(ran),
        [
            "!The tool failed.",
            "1",
            "!The tool did not answer in time. Whether it did its work is not known.",
            "!The tool failed.",
            "!There is no tool of that name. The tools are `echo`, `meet`, `panic`, `panic_at_once`, `hang`.",
            "2",
        ]
    );
}

#[test]
fn calls_run_at_the_same_time_and_no_more_than_are_allowed() {
    let many = [("meet", r#"{"of":3}"#); 9];
    let worker = Worker::default();
    let runner = ToolRunner::new().at_once(3);
    let ran = run(runner.run(Work::calls(&asking(&many)), &worker));
    assert_eq!(told(ran), ["met"; 9]);
    assert_eq!(worker.most.load(Ordering::SeqCst), 3);

    // Of nothing there is nothing, and none at once is one at once.
    assert!(run(runner.run(Vec::new(), &worker)).is_empty());
    let worker = Worker::default();
    let many = [("echo", r#"{"number":1}"#); 3];
    let ran = run(ToolRunner::new()
        .at_once(0)
        .run(Work::calls(&asking(&many)), &worker));
    assert_eq!(ran.len(), 3);
    assert_eq!(worker.most.load(Ordering::SeqCst), 1);
}

#[test]
fn a_closure_is_a_handler() {
    let reply = asking(&[("echo", r#"{"number":4}"#), ("panic", "{}")]);
    let handler = |tool, _: Called| async move {
        match tool {
            Work::Echo { number } => ToolOutput::text(number),
            _ => ToolOutput::failed(trusted!("not today")),
        }
    };
    let ran = run(ToolRunner::new().run(Work::calls(&reply), &handler));
    assert_eq!(told(ran), ["4", "!not today"]);
}

/// Door 447: a turn that is tried again runs no call twice.
#[test]
fn a_turn_that_is_tried_again_runs_no_call_twice() {
    let reply = asking(&[("echo", r#"{"number":1}"#), ("panic", "{}"), ("hang", "{}")]);
    let (worker, ledger) = (Worker::default(), MemoryLedger::new());
    let runner = |limit| {
        let runner = ToolRunner::new().conversation("one").ledger(&ledger);
        runner.timeout(Duration::from_millis(limit))
    };
    // The connection ends in the middle of the third: its outcome stays open.
    let cut = async {
        let runner = runner(60_000);
        let turn = runner.run(Work::calls(&reply), &worker);
        tokio::time::timeout(Duration::from_millis(50), turn)
            .await
            .is_err()
    };
    assert!(run(cut));
    assert_eq!(worker.runs.load(Ordering::SeqCst), 3);
    let again = run(runner(50).run(Work::calls(&reply), &worker));
    assert!(again.iter().all(|ran| matches!(ran.fate(), Fate::Known)));
    assert_eq!(
        told(again),
        [
            "1",
            "!The tool failed.",
            "!This call was begun before, and what came of it is not known. It was not run again.",
        ]
    );
    assert_eq!(worker.runs.load(Ordering::SeqCst), 3);

    // The same ids in another conversation are other calls.
    let other = ToolRunner::new().conversation("two").ledger(&ledger);
    let first = Work::calls(&reply).remove(0);
    run(other.run(vec![first], &worker));
    assert_eq!(worker.runs.load(Ordering::SeqCst), 4);
    assert_eq!(ledger.len(), 4);
    ledger.clear();
    assert!(ledger.is_empty());
}

/// A ledger that cannot be written.
struct Broken;

impl Ledger<Work> for Broken {
    async fn begin(&self, _: IdempotencyKey) -> Begun<Work> {
        Begun::Unavailable
    }

    async fn finish(&self, _: IdempotencyKey, _: &ToolOutput<Work>) {}
}

#[test]
fn what_cannot_be_written_down_is_not_run() {
    let reply = asking(&[("echo", r#"{"number":1}"#)]);
    let worker = Worker::default();
    let ran = run(ToolRunner::new()
        .ledger(Broken)
        .run(Work::calls(&reply), &worker));
    assert!(matches!(ran[0].fate(), Fate::NoLedger));
    assert_eq!(
        told(ran),
        ["!The call was not run, because it could not be written down."]
    );
    assert_eq!(worker.runs.load(Ordering::SeqCst), 0);
}

#[test]
fn the_key_is_that_of_the_conversation_and_the_call() {
    let keys = |name: &str, id: &str| {
        let block =
            format!(r#"[{{"type":"tool_use","id":"{id}","name":"echo","input":{{"number":1}}}}]"#);
        let reply = reply("tool_use", &block);
        let key = std::sync::Mutex::new(String::new());
        let handler = |_, called: Called| {
            *key.lock().expect("a lock") = called.key.to_string();
            std::future::ready(ToolOutput::<Work>::text(1))
        };
        let runner = ToolRunner::new().conversation(name);
        run(runner.run(Work::calls(&reply), &handler));
        key.into_inner().expect("a lock")
    };
    assert_eq!(keys("one", "t1"), keys("one", "t1"));
    assert_ne!(keys("one", "t1"), keys("two", "t1"));
    // No part runs into the next.
    assert_ne!(keys("onet", "1"), keys("one", "t1"));
    // The digest of these very bytes, whatever becomes of the code.
    assert_eq!(
        keys("one", "t1"),
        "6cfe6d7c9805c5c67fd412beb3ab5bafaf56df4a1f4bbffcf3ac061e1434747e"
    );
}
