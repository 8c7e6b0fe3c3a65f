//! `T::parse` beside what is used today: plain `serde_json`, `serde_json` and garde, and a `Value`
//! checked by jsonschema and then converted. Prints ratios of times within one run, each beside the
//! bar it is held to. Takes some seconds; `cargo bench --bench parse -- --full` measures ten times
//! as long.
#![allow(
    clippy::cast_precision_loss,
    reason = "ratios of some digits are printed"
)]

mod invoice;
mod table;

use std::hint::black_box;
use std::process::Command;
use std::time::Instant;

use garde::Validate as _;
use invoice::{LARGE, SMALL, ours, theirs};
use table::{Bar, head, row};
use taintless::output::Limits;
use taintless::prelude::*;

/// The length of replies at which the growth is measured.
const GROWTH: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

fn main() {
    if std::env::args().any(|arg| arg == "--growth") {
        return growth();
    }
    let rounds = if std::env::args().any(|arg| arg == "--full") {
        1500
    } else {
        150
    };
    for (items, bar) in [(SMALL, 1.0 / 3.0), (LARGE, 0.25)] {
        against_others(&invoice::good(items), bar, rounds);
    }
    faults(rounds);
    growth_elsewhere();
}

fn against_others(text: &str, bar_of_jsonschema: f64, rounds: u32) {
    let schema = serde_json::to_value(ours::Invoice::schema()).expect("a schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    let [plain, parse, garde, value] = race(
        rounds,
        [
            &|| drop(black_box(plain(text))),
            &|| drop(black_box(ours::Invoice::parse(text).expect("good"))),
            &|| {
                let invoice = plain(text);
                invoice.validate().expect("good");
                drop(black_box(invoice));
            },
            &|| {
                let value: serde_json::Value = serde_json::from_str(text).expect("good");
                validator.validate(&value).expect("good");
                let invoice: theirs::Invoice = serde_json::from_value(value).expect("good");
                drop(black_box(invoice));
            },
        ],
    );
    head(&format!("a reply of {} bytes", text.len()));
    row(
        "plain serde_json, same shape",
        &time(plain),
        1.0,
        &Bar::None,
    );
    let against = |what, theirs, bar| row(what, &time(theirs), parse / theirs, &bar);
    row("T::parse", &time(parse), parse / plain, &Bar::None);
    against(
        "T::parse / plain serde_json (aim: below 1)",
        plain,
        Bar::Most(1.03),
    );
    against(
        "T::parse / (serde_json + garde, first error)",
        garde,
        Bar::Most(0.97),
    );
    let bar = Bar::Most(bar_of_jsonschema);
    against("T::parse / (Value + jsonschema + from_value)", value, bar);
}

fn plain(text: &str) -> theirs::Invoice {
    serde_json::from_str(text).expect("good")
}

fn faults(rounds: u32) {
    let (good, faulty) = (invoice::good(LARGE), invoice::faulty(LARGE));
    let error = ours::Invoice::parse(&faulty).err().expect("faults");
    let [of_good, of_faulty] = race(
        rounds,
        [
            &|| drop(black_box(ours::Invoice::parse(&good).expect("good"))),
            &|| {
                drop(black_box(
                    ours::Invoice::parse(&faulty).err().expect("faults"),
                ));
            },
        ],
    );
    head(&format!(
        "{} faults in {} bytes, {} of them told",
        error.problems().len() + error.more(),
        faulty.len(),
        error.problems().len(),
    ));
    let what = format!("T::parse, a good reply of {} bytes", good.len());
    row(&what, &time(of_good), 1.0, &Bar::None);
    row(
        "T::parse, the faulty reply",
        &time(of_faulty),
        of_faulty / of_good,
        &Bar::Most(1.5),
    );
}

/// In a process of its own, whose allocator keeps what it is given back. Else the longest replies
/// would be measured with the kernel's time for fresh pages: glibc takes them anew on each call.
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
    head("growth: ns for a byte, against the shortest reply");
    let mut first = None;
    for bytes in GROWTH {
        let text = invoice::of_bytes(bytes);
        let bytes = text.len();
        // A long reply is a slice of time by itself.
        let rounds = u32::try_from(100_000_000 / bytes).map_or(100, |rounds| rounds.clamp(10, 100));
        let [ours, plain] = race(
            rounds,
            [&|| drop(black_box(read(&text))), &|| {
                drop(black_box(plain(&text)));
            }],
        );
        let per_byte = |time: f64| time * 1e9 / bytes as f64;
        let (ours, plain) = (per_byte(ours), per_byte(plain));
        let (first_ours, first_plain) = *first.get_or_insert((ours, plain));
        let what = format!("T::parse, {bytes} bytes");
        row(
            &what,
            &format!("{ours:.3} ns"),
            ours / first_ours,
            &Bar::Within(0.1),
        );
        let what = format!("plain serde_json, {bytes} bytes");
        row(
            &what,
            &format!("{plain:.3} ns"),
            plain / first_plain,
            &Bar::None,
        );
    }
}

/// The longest has more bytes and items than are read by default.
fn read(text: &str) -> ours::Invoice {
    let limits = Limits::new().bytes(1 << 24).items(1 << 20);
    ours::Invoice::parse_with(text, &limits).expect("good")
}

/// The best time of each, in seconds, taken in turns and in slices of about a millisecond, so that
/// a slow moment of the machine meets all.
fn race<const N: usize>(rounds: u32, runners: [&dyn Fn(); N]) -> [f64; N] {
    let calls = runners.map(|run| {
        let once = slice(run, 1).min(slice(run, 1));
        (1..10_000)
            .find(|calls| once * f64::from(*calls) > 1e-3)
            .unwrap_or(10_000)
    });
    let mut best = [f64::MAX; N];
    for _ in 0..rounds {
        for ((best, run), calls) in best.iter_mut().zip(runners).zip(calls) {
            *best = best.min(slice(run, calls));
        }
    }
    best
}

/// The time of one call, from so many.
fn slice(run: &dyn Fn(), calls: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        run();
    }
    start.elapsed().as_secs_f64() / f64::from(calls)
}

fn time(seconds: f64) -> String {
    format!("{:.2} µs", seconds * 1e6)
}
