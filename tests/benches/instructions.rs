//! How many instructions a reply costs, counted by valgrind's callgrind: the same on every run of
//! one build, where times are not. `T::parse` against plain `serde_json`, and against garde; work
//! on tainted text against the same on plain text.
//!
//! It calls itself under valgrind, once for each count.
#![allow(
    clippy::cast_precision_loss,
    reason = "ratios of some digits are printed"
)]

mod invoice;
mod pipeline;
mod table;

use std::hint::black_box;
use std::process::Command;

use garde::Validate as _;
use invoice::{LARGE, SMALL, ours, theirs};
use table::{Bar, head, row};
use taintless::prelude::*;

/// Counts are of so many calls, after one that is not counted.
const CALLS: u64 = 10;

fn main() {
    let mut args = std::env::args()
        .skip_while(|arg| arg != "--measure")
        .skip(1);
    if let (Some(what), Some(items)) = (args.next(), args.next()) {
        return measure(&what, items.parse().expect("a number of items"));
    }
    if !Command::new("valgrind")
        .arg("--version")
        .output()
        .is_ok_and(|it| it.status.success())
    {
        return taintless_tests::skip("instructions are counted by valgrind, which is not here");
    }
    label();
    for items in [SMALL, LARGE] {
        let [plain, parse, garde] = ["plain", "parse", "garde"].map(|what| count(what, items));
        let bytes = invoice::good(items).len();
        head(&format!("instructions for a reply of {bytes} bytes"));
        let ratio = |to: u64| parse as f64 / to as f64;
        row(
            "plain serde_json, same shape",
            &plain.to_string(),
            1.0,
            &Bar::None,
        );
        row("T::parse", &parse.to_string(), ratio(plain), &Bar::None);
        let what = "T::parse / plain serde_json (aim: below 1)";
        row(what, &plain.to_string(), ratio(plain), &Bar::Most(1.03));
        let what = "T::parse / (serde_json + garde, first error)";
        row(what, &garde.to_string(), ratio(garde), &Bar::Most(0.97));
    }
}

/// What a label costs: nothing but the check that a separator is not empty.
fn label() {
    let [plain, tainted] = ["plain text", "tainted text"].map(|what| count(what, LARGE));
    head(&format!("instructions for {LARGE} rows of text"));
    row("on `&str`", &plain.to_string(), 1.0, &Bar::None);
    let ratio = tainted as f64 / plain as f64;
    let what = "on `Tainted<&str>` / on `&str`";
    row(what, &tainted.to_string(), ratio, &Bar::Within(0.02));
}

/// Instructions of one call.
fn count(what: &str, items: u32) -> u64 {
    let this = std::env::current_exe().expect("its own path");
    let run = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args(["--collect-atstart=no", "--toggle-collect=*measured_calls*"])
        .arg(this)
        .args(["--measure", what, &items.to_string()])
        // Else the first call of each library function would be counted with its search.
        .env("LD_BIND_NOW", "1")
        .output()
        .expect("valgrind runs");
    let said = String::from_utf8_lossy(&run.stderr);
    let count = said
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    match count.map(|(_, count)| count.trim().parse::<u64>()) {
        Some(Ok(count)) if run.status.success() && count > 0 => count / CALLS,
        _ => panic!("valgrind counted nothing: {said}"),
    }
}

fn measure(what: &str, items: u32) {
    if what.ends_with(" text") {
        return measure_label(what, &pipeline::rows(items));
    }
    let text = invoice::good(items);
    let plain = || serde_json::from_str::<theirs::Invoice>(&text).expect("good");
    match what {
        "plain" => measured(&|| drop(black_box(plain()))),
        "parse" => measured(&|| drop(black_box(ours::Invoice::parse(&text).expect("good")))),
        _ => measured(&|| {
            let invoice = plain();
            invoice.validate().expect("good");
            drop(black_box(invoice));
        }),
    }
}

fn measure_label(what: &str, rows: &str) {
    match what {
        "plain text" => measured(&|| drop(black_box(pipeline::plain(black_box(rows))))),
        _ => measured(&|| drop(black_box(pipeline::tainted(Tainted::new(black_box(rows)))))),
    }
}

fn measured(run: &dyn Fn()) {
    run();
    measured_calls(run);
}

/// Valgrind knows it by its name.
#[inline(never)]
fn measured_calls(run: &dyn Fn()) {
    for _ in 0..CALLS {
        run();
    }
}
