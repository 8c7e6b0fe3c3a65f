//! 500 streams at once: what one of them holds, and that none starves.

use std::sync::Arc;
use std::time::{Duration, Instant};

use stats_alloc::Region;
use taintless::claude::{Conversation, Outcome};
use tokio::sync::Barrier;

use super::server::Child;
use super::table::{Bar, head, row};

const STREAMS: usize = 500;

pub async fn run(server: &Child) {
    let client = super::client(&server.paced);
    let mut conversation = Conversation::new();
    conversation.user(super::SAID);
    let request = Arc::new(super::request(&conversation));
    let memory = Region::new(super::ALLOCATOR);
    let resident = resident_bytes();
    let all_open = Arc::new(Barrier::new(STREAMS + 1));
    let measured = Arc::new(Barrier::new(STREAMS + 1));
    let tasks: Vec<_> = (0..STREAMS)
        .map(|_| {
            let (client, request) = (client.clone(), Arc::clone(&request));
            let (all_open, measured) = (Arc::clone(&all_open), Arc::clone(&measured));
            tokio::spawn(async move {
                let mut stream = client.stream(&request).await.expect("a stream");
                all_open.wait().await;
                measured.wait().await;
                let mut longest = Duration::ZERO;
                let mut last = Instant::now();
                while let Some(event) = stream.next().await {
                    event.expect("an event");
                    longest = longest.max(last.elapsed());
                    last = Instant::now();
                }
                let outcome = stream.into_outcome().await.expect("an outcome");
                assert!(matches!(outcome, Outcome::Parsed { .. }));
                (last, longest)
            })
        })
        .collect();
    all_open.wait().await;
    let held = memory.change();
    let heap = held.bytes_allocated.saturating_sub(held.bytes_deallocated);
    let resident = resident_bytes().saturating_sub(resident);
    measured.wait().await;
    let begun = Instant::now();
    let mut ends = Vec::new();
    let mut longest = Duration::ZERO;
    for task in tasks {
        let (end, silence) = task.await.expect("no panic");
        ends.push(end.saturating_duration_since(begun));
        longest = longest.max(silence);
    }
    ends.sort_unstable();
    let (first, last) = (ends[0], ends[STREAMS - 1]);
    let told = |time: Duration| format!("{:.0} ms", time.as_secs_f64() * 1e3);
    let kib = |bytes: usize| format!("{:.1} KiB", bytes as f64 / 1024.0 / STREAMS as f64);
    head(&format!(
        "{STREAMS} streams at once, all of them read to their end"
    ));
    for (what, figure) in [
        (
            "heap of one open stream, its connection included",
            kib(heap),
        ),
        ("resident memory of the same", kib(resident)),
        ("the first ends after", told(first)),
        ("the last ends after", told(last)),
        (
            "between the first end and the last",
            told(last.saturating_sub(first)),
        ),
        ("longest wait of any for its next event", told(longest)),
    ] {
        row(what, &figure, 0.0, &Bar::None);
    }
}

/// What the system says this process holds; 0 where it does not say.
fn resident_bytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let figure = line.and_then(|line| line.trim().strip_suffix("kB"));
    figure
        .and_then(|figure| figure.trim().parse::<usize>().ok())
        .unwrap_or(0)
        * 1024
}
