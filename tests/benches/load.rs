//! Five hundred streams at once on loopback: what each holds in memory, and that none is starved.
//!
//! By itself, because its allocator counts, and because it wants the machine.
#![allow(
    clippy::cast_precision_loss,
    reason = "ratios of some digits are printed"
)]

mod table;

use std::alloc::System;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use futures_util::future::join_all;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use table::{Bar, head, row};
use taintless::claude::{Client, Model, PlainText, ReplyStream, Request, StreamEvent, Turn};
use taintless::testing::{Rehearsal, Reply};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const STREAMS: usize = 500;
/// Characters of the text, and how many of them one event brings.
const TEXT: usize = 4000;
const PIECE: usize = 20;
/// What stands nowhere else in a stream.
const LETTER: &str = "~";
const PACE: Duration = Duration::from_millis(10);

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        memory().await;
        fairness().await;
    });
}

fn reply() -> Reply {
    Reply::text(LETTER.repeat(TEXT)).pieces(PIECE)
}

fn request() -> Request {
    Request::new(Model::HAIKU_4_5, 2000).turn(Turn::user("Write a lot."))
}

fn client(rehearsal: &Rehearsal) -> Client {
    rehearsal.client().expect("a client")
}

/// The bytes that live more than before.
fn grown(region: &Region<'_, System>) -> usize {
    let change = region.change();
    // Its counts of bytes have what reallocations added and took away.
    change
        .bytes_allocated
        .saturating_sub(change.bytes_deallocated)
}

/// What a stream holds that has read its whole text and waits for the end; the server's part is
/// measured with bare connections, and taken away.
async fn memory() {
    let stalling = || {
        let reply = reply();
        let last = reply.event_count() - 3;
        Rehearsal::start(move |_| reply.clone().stall_at(last)).expect("a server")
    };
    let rehearsal = stalling();
    let body = request().stream_body();
    let region = Region::new(ALLOCATOR);
    let bare: Vec<(TcpStream, usize)> = (0..STREAMS)
        .map(|_| bare(&rehearsal, body.as_bytes()))
        .collect();
    let server = grown(&region);
    let sent = bare.iter().map(|(_, sent)| sent).sum::<usize>() / STREAMS;
    drop((bare, rehearsal));

    let rehearsal = stalling();
    let client = client(&rehearsal);
    let request = request();
    let region = Region::new(ALLOCATOR);
    let streams = join_all((0..STREAMS).map(|_| read(&client, &request, TEXT))).await;
    let both = grown(&region);
    assert_eq!(rehearsal.open_streams(), STREAMS);
    let each = both.saturating_sub(server) / STREAMS;
    head(&format!(
        "{STREAMS} open streams, {sent} bytes read of each"
    ));
    row(
        "heap of the client a stream, against what it has read",
        &format!("{each} bytes"),
        each as f64 / sent as f64,
        &Bar::Most(8.0),
    );
    drop(streams);
}

/// A connection without a client of ours, of which everything is read and nothing kept, and how many
/// bytes that was.
fn bare(rehearsal: &Rehearsal, body: &[u8]) -> (TcpStream, usize) {
    let mut stream = TcpStream::connect(rehearsal.address()).expect("a connection");
    let length = body.len();
    write!(
        stream,
        "POST /v1/messages HTTP/1.1\r\nhost: x\r\nx-api-key: k\r\nanthropic-version: 2023-06-01\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
    )
    .and_then(|()| stream.write_all(body))
    .expect("sent");
    let mut bytes = [0; 65536];
    let (mut read, mut sent) = (0, 0);
    while read < TEXT {
        let length = stream.read(&mut bytes).expect("an answer");
        assert!(length > 0, "it ended");
        sent += length;
        let letters = bytes[..length].iter();
        read += letters.filter(|byte| LETTER.as_bytes() == [**byte]).count();
    }
    (stream, sent)
}

/// Opens a stream and reads so much of its text.
async fn read(client: &Client, request: &Request, length: usize) -> ReplyStream<PlainText> {
    let mut stream = client.stream(request).await.expect("a stream");
    let mut read = 0;
    while read < length {
        let event = stream.next().await.expect("an event");
        if let StreamEvent::Text { delta, .. } = event.expect("a sound one") {
            read += delta.char_count();
        }
    }
    stream
}

/// How long each stream takes when all are sent at the same pace, and how long one is silent.
async fn fairness() {
    let rehearsal = Rehearsal::start(|_| reply().pace(PACE)).expect("a server");
    let client = client(&rehearsal);
    let request = request();
    let alone = follow(&client, &request).await;
    let mut all = join_all((0..STREAMS).map(|_| follow(&client, &request))).await;
    let silence = all.iter().map(|one| one.1).max().unwrap_or_default();
    all.sort_unstable();
    let (median, slowest) = (all[STREAMS / 2].0, all[STREAMS - 1].0);
    let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
    let shown = |time: Duration| format!("{} ms", time.as_millis());
    head(&format!(
        "{STREAMS} streams at once, {} events each, one in {} ms",
        reply().event_count(),
        PACE.as_millis()
    ));
    row(
        "the median, against one alone",
        &shown(median),
        ratio(median, alone.0),
        &Bar::None,
    );
    row(
        "the slowest, against the median",
        &shown(slowest),
        ratio(slowest, median),
        &Bar::Most(1.5),
    );
    row(
        "the longest silence of any, against the median's whole",
        &shown(silence),
        ratio(silence, median),
        &Bar::Most(0.5),
    );
}

/// The time of a whole stream, and its longest silence.
async fn follow(client: &Client, request: &Request) -> (Duration, Duration) {
    let start = Instant::now();
    let mut stream = client.stream(request).await.expect("a stream");
    let (mut last, mut silence, mut length) = (Instant::now(), Duration::ZERO, 0);
    while let Some(event) = stream.next().await {
        silence = silence.max(last.elapsed());
        last = Instant::now();
        if let StreamEvent::Text { delta, .. } = event.expect("a sound one") {
            length += delta.char_count();
        }
    }
    assert_eq!(length, TEXT);
    (start.elapsed(), silence)
}
