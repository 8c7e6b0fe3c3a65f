//! Our escaper against html-escape's `encode_safe`, on 90 KB of three kinds of text. Prints
//! ratios of times within one run, which hold on any machine.

use std::hint::black_box;
use std::time::{Duration, Instant};

use taintless::html::escape_for_measuring;

mod table;

use table::{Bar, head, row};

fn main() {
    let texts = [
        ("clean", Bar::Most(0.2), "The quick brown fox jumps over the lazy dog. ".repeat(2000)),
        ("prose", Bar::None, "It's long; she said \"hello\" and then went on about nothing much at all for a while, as one does. ".repeat(900)),
        ("many specials", Bar::Most(1.0 / 1.5), "a <b>bold</b> & \"quoted\" it's ".repeat(3000)),
    ];
    head("text of 90 KB, against html-escape");
    for (name, bar, text) in &texts {
        assert_eq!(
            html_escape::decode_html_entities(&escape_for_measuring(text)),
            *text
        );
        let (mut theirs, mut ours) = (Duration::MAX, Duration::MAX);
        // In turns, so that a slow moment of the machine meets both; the best of each counts.
        for _ in 0..15 {
            theirs = theirs.min(time(|| {
                html_escape::encode_safe(black_box(text)).into_owned()
            }));
            ours = ours.min(time(|| escape_for_measuring(black_box(text))));
        }
        row(
            &format!("{name}: `encode_safe`"),
            &format!("{theirs:.1?}"),
            1.0,
            &Bar::None,
        );
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        row(&format!("{name}: ours"), &format!("{ours:.1?}"), ratio, bar);
    }
}

/// The time of one call, from twenty.
fn time(call: impl Fn() -> String) -> Duration {
    const CALLS: u32 = 20;
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(call());
    }
    start.elapsed() / CALLS
}
