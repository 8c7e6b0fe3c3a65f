//! The client on loopback: what it costs a call beside the HTTP library that it stands on and
//! `serde_json`, and 500 streams at once. The server is a process of its own. Prints differences
//! and ratios within one run; takes some seconds.
#![allow(
    unreachable_pub,
    clippy::cast_precision_loss,
    reason = "figures of some digits are printed, and the parts of a benchmark are public to it"
)]

#[path = "client/load.rs"]
mod load;
#[path = "client/server.rs"]
mod server;
mod table;
#[path = "client/theirs.rs"]
mod theirs;

use std::alloc::System;
use std::time::{Duration, Instant};

use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use table::{Bar, head, row};
use taintless::claude::{Client, Conversation, Model, Outcome, Request, Turn};
use taintless::prelude::*;
use taintless::testing::Rehearsal;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

authority!(OwnServer = "the server that this benchmark starts");

/// What the user says, and what the model says back.
const SAID: &str = "Where is order 4711? I have waited for three weeks, and nobody answers. ";
const ANSWER: &str = "The order left the house on Monday and arrives on Friday. Is that well? ";
const WORDS: usize = 8;

/// The bar: what a call may cost more.
const MOST: Duration = Duration::from_micros(50);

fn main() {
    if std::env::args().any(|arg| arg == "--serve") {
        return server::serve();
    }
    let server = server::Child::start();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    head("a call on loopback, median");
    for (turns, rounds) in [(0, 1500), (20, 1000)] {
        runtime.block_on(calls(&server, turns, rounds));
    }
    runtime.block_on(load::run(&server));
}

fn client(url: &str) -> Client {
    Client::builder(Rehearsal::key())
        .base_url(endorse!(url.to_owned(), by = OwnServer))
        .build()
        .expect("a client")
}

/// So many turns, of which every second is the model's.
fn conversation(turns: usize) -> Conversation {
    let message = theirs::message(&ANSWER.repeat(WORDS)).to_string();
    let outcome = Outcome::<taintless::claude::PlainText>::from_reply(200, [], message.as_bytes());
    let reply = outcome.reply().expect("a reply");
    let mut conversation = Conversation::new();
    for _ in 0..turns / 2 {
        conversation.user(SAID.repeat(WORDS));
        conversation.push(Turn::assistant(reply));
    }
    conversation
}

async fn calls(server: &server::Child, turns: usize, rounds: usize) {
    let ours = client(&server.canned);
    let theirs = theirs::Client::new(&server.canned);
    let (conversation, messages) = (conversation(turns), theirs::messages(turns));
    let said = SAID.repeat(WORDS);
    let [mut sent, mut streamed, mut their_sent, mut their_streamed] =
        [(); 4].map(|()| Vec::with_capacity(rounds));
    // Connections, and whatever else is made once.
    for _ in 0..100 {
        send(&ours, &conversation, &said).await;
        theirs.send(&messages, &said).await;
        stream(&ours, &conversation, &said).await;
        theirs.stream(&messages, &said).await;
    }
    for _ in 0..rounds {
        sent.push(timed(send(&ours, &conversation, &said)).await);
        their_sent.push(timed(theirs.send(&messages, &said)).await);
        streamed.push(timed(stream(&ours, &conversation, &said)).await);
        their_streamed.push(timed(theirs.stream(&messages, &said)).await);
    }
    for (what, ours, theirs) in [
        ("an answer", &mut sent, &mut their_sent),
        ("a stream", &mut streamed, &mut their_streamed),
    ] {
        let (ours, theirs) = (median(ours), median(theirs));
        let more = ours.saturating_sub(theirs);
        let name = format!("{what}, {turns} turns before: hyper and serde_json");
        row(&name, &micros(theirs), 1.0, &Bar::None);
        let name = format!("{what}, {turns} turns before: Client");
        row(&name, &micros(ours), ratio(ours, theirs), &Bar::None);
        row(
            "  more, of 50 µs",
            &micros(more),
            ratio(more, MOST),
            &Bar::Most(1.0),
        );
    }
}

fn request(conversation: &Conversation) -> Request {
    Request::new(Model::HAIKU_4_5, 1000)
        .system(system_prompt!("You answer letters."))
        .conversation(conversation)
}

/// One call, as an app makes it: a turn more, the request, the answer, and that one more.
async fn send(client: &Client, before: &Conversation, said: &str) {
    let mut conversation = before.clone();
    conversation.user(said);
    let outcome = client.send(&request(&conversation)).await;
    let outcome = outcome.expect("an answer");
    conversation.reply(outcome.reply().expect("a reply"));
    assert!(conversation.turns().len() > before.turns().len());
}

async fn stream(client: &Client, before: &Conversation, said: &str) {
    let mut conversation = before.clone();
    conversation.user(said);
    let stream = client.stream(&request(&conversation)).await;
    let mut stream = stream.expect("a stream");
    while let Some(event) = stream.next().await {
        event.expect("an event");
    }
    let outcome = stream.into_outcome().await.expect("an outcome");
    conversation.reply(outcome.reply().expect("a reply"));
}

async fn timed(future: impl Future<Output = ()>) -> Duration {
    let begun = Instant::now();
    future.await;
    begun.elapsed()
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn micros(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}
