//! `T::stream()` fed in pieces of four bytes, beside one `T::parse` of the whole reply, and beside
//! what is done without it: the prefix, mended, parsed again at every piece. Prints ratios of times
//! within one run, each beside the bar it is held to. Takes some seconds.
#![allow(
    clippy::cast_precision_loss,
    reason = "ratios of some digits are printed"
)]

mod invoice;
mod table;

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use invoice::ours;
use table::{Bar, head, row};
use taintless::output::{HasSnapshot, Limits};
use taintless::prelude::*;

/// The length of the reply that is held against `T::parse`, and those at which growth is measured.
const REPLY: usize = 200_000;
const GROWTH: [usize; 3] = [20_000, 200_000, 2_000_000];
const PIECE: usize = 4;

/// A reply that is one long text.
#[derive(ClaudeOutput)]
#[claude(stream)]
struct Letter {
    subject: Tainted<String>,
    text: Tainted<String>,
}

fn main() {
    if std::env::args().any(|arg| arg == "--growth") {
        return growth();
    }
    let invoice = invoice::of_bytes(REPLY);
    against_parse::<ours::Invoice>("an invoice", &invoice, &Bar::Most(8.0));
    // To parse it is little more than to copy it: no piece of four bytes is taken in eight times
    // the time in which four bytes are copied.
    against_parse::<Letter>("one long text", &letter(REPLY), &Bar::None);
    against_the_prefix(&invoice);
    growth_elsewhere();
}

fn letter(bytes: usize) -> String {
    let line = "Dear customer, the tent is on its way to Z\u{fc}rich today.\\n";
    let text = line.repeat(bytes / line.len());
    format!(r#"{{"subject":"Your order","text":"{text}"}}"#)
}

/// The longest has more bytes and items than are read by default.
fn limits() -> Limits {
    Limits::new().bytes(1 << 24).items(1 << 20)
}

fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, more) = rest.split_at(rest.ceil_char_boundary(PIECE));
        pieces.push(piece);
        rest = more;
    }
    pieces
}

fn stream<T: HasSnapshot>(pieces: &[&str]) -> T {
    let mut stream = T::stream_with(&limits());
    for piece in pieces {
        black_box(stream.push(*piece).expect("good"));
    }
    stream.finish().expect("good")
}

fn against_parse<T: HasSnapshot>(what: &str, text: &str, bar: &Bar) {
    let pieces = pieces(text);
    let [parse, stream] = race(
        40,
        [
            &|| drop(black_box(T::parse_with(text, &limits()).expect("good"))),
            &|| drop(black_box(stream::<T>(&pieces))),
        ],
    );
    head(&format!(
        "{what} of {} bytes, {} pieces",
        text.len(),
        pieces.len()
    ));
    row("T::parse of the whole", &time(parse), 1.0, &Bar::None);
    let each = stream * 1e9 / pieces.len() as f64;
    row(
        &format!("T::stream, {each:.1} ns a piece"),
        &time(stream),
        stream / parse,
        bar,
    );
}

/// The prefix is parsed at every 500th piece; all pieces would take as many times as long.
fn against_the_prefix(text: &str) {
    const EVERY: usize = 500;
    let pieces = pieces(text);
    let [stream] = race(20, [&|| drop(black_box(stream::<ours::Invoice>(&pieces)))]);
    let start = Instant::now();
    let mut end = 0;
    for (at, piece) in pieces.iter().enumerate() {
        end += piece.len();
        if at % EVERY == EVERY / 2 {
            black_box(prefix(&text[..end]));
        }
    }
    let again = start.elapsed().as_secs_f64() * EVERY as f64;
    head(&format!(
        "the same {} bytes, a value at every piece",
        text.len()
    ));
    row("T::stream", &time(stream), 1.0, &Bar::None);
    row(
        "serde_json on the mended prefix / T::stream, at least",
        &format!("{again:.2} s"),
        again / stream,
        &Bar::Least(100.0),
    );
}

/// What there is of a reply: cut behind the last complete value, with what is open closed.
fn prefix(text: &str) -> serde_json::Value {
    let (mut open, mut in_text, mut escaped) = (Vec::new(), false, false);
    let mut sound = (0, Vec::new());
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b'}' | b']' => {
                open.pop();
                sound = (at + 1, open.clone());
            }
            b',' => sound = (at, open.clone()),
            _ => {}
        }
    }
    let (end, open) = sound;
    let mut mended = text[..end].to_owned();
    mended.extend(open.iter().rev().map(|byte| char::from(*byte)));
    serde_json::from_str(&mended).unwrap_or_default()
}

/// In a process of its own, whose allocator keeps what it is given back, as in `parse.rs`.
fn growth_elsewhere() {
    let this = std::env::current_exe().expect("its own path");
    let run = Command::new(this)
        .arg("--growth")
        .env("MALLOC_MMAP_THRESHOLD_", "1000000000")
        .env("MALLOC_TRIM_THRESHOLD_", "2000000000")
        .status();
    assert!(
        run.is_ok_and(|status| status.success()),
        "the growth was not measured"
    );
}

fn growth() {
    // Beside `T::parse` of the same text: both slow down where memory is slower than the caches, and
    // the snapshot is a second value there. What reads a prefix again would be at a hundred.
    head("growth: ns for a byte, and against T::parse as in the shortest");
    let mut first = None;
    for bytes in GROWTH {
        let text = invoice::of_bytes(bytes);
        let pieces = pieces(&text);
        let [parse, stream] = race(
            10,
            [
                &|| {
                    drop(black_box(
                        ours::Invoice::parse_with(&text, &limits()).expect("good"),
                    ));
                },
                &|| drop(black_box(stream::<ours::Invoice>(&pieces))),
            ],
        );
        let each = |time: f64| format!("{:.2} ns", time * 1e9 / text.len() as f64);
        let ratio = stream / parse;
        let shortest = *first.get_or_insert(ratio);
        let bytes = text.len();
        row(
            &format!("T::parse, {bytes} bytes"),
            &each(parse),
            1.0,
            &Bar::None,
        );
        row(
            &format!("T::stream, {bytes} bytes"),
            &each(stream),
            ratio / shortest,
            &Bar::Most(2.0),
        );
    }
}

/// The best time of each, in seconds, taken in turns, so that a slow moment of the machine meets all.
fn race<const N: usize>(rounds: u32, runners: [&dyn Fn(); N]) -> [f64; N] {
    let mut best = [f64::MAX; N];
    for _ in 0..rounds {
        for (best, run) in best.iter_mut().zip(runners) {
            let start = Instant::now();
            run();
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    best
}

fn time(seconds: f64) -> String {
    format!("{:.1} µs", seconds * 1e6)
}
