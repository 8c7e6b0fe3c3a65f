//! Through a log: one record is one line, in a file and as a subscriber of `tracing` is told.

use std::fmt::{self, Write as _};
use std::sync::{Arc, Mutex};

use taintless::prelude::*;
use tracing::field::{Field, Visit};
use tracing::{Event, Metadata, Subscriber, span};

use crate::hostile::strings;
use crate::scratch::Scratch;

/// Writes a line for each event, as simple subscribers do: without a look at what is in it.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<String>>);

impl Subscriber for Lines {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        struct Fields<'a>(&'a mut String);
        impl Visit for Fields<'_> {
            fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
                write!(self.0, " {field}={value:?}").expect("text");
            }
        }
        let mut lines = self.0.lock().expect("the lines");
        lines.push_str("INFO");
        event.record(&mut Fields(&mut lines));
        lines.push('\n');
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

/// A record forges no other, and none speaks to the terminal.
#[test]
fn a_record_is_one_line() {
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.clone(), || {
        for text in strings() {
            let text = Tainted::new(text.as_str());
            tracing::info!(text = %text.for_log(80), "mail");
        }
    });
    let scratch = Scratch::new("log");
    let file = scratch.work().join("app.log");
    std::fs::write(&file, &*lines.0.lock().expect("the lines")).expect("a log");
    let log = std::fs::read(&file).expect("the log");
    let read: Vec<&[u8]> = log.split(|byte| *byte == b'\n').collect();
    // One more than there are line ends.
    assert_eq!(read.len() - 1, strings().len());
    for line in &read[..read.len() - 1] {
        assert!(
            line.starts_with(b"INFO"),
            "{}",
            String::from_utf8_lossy(line)
        );
    }
    let log = String::from_utf8(log).expect("text");
    let bad = |c: char| {
        c != '\n'
            && (c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}'))
    };
    assert_eq!(log.chars().filter(|c| bad(*c)).count(), 0);
    let readers = ["\u{85}", "\u{b}", "\u{c}", "\r"];
    assert!(readers.iter().all(|end| !log.contains(end)));
}

/// The same subscriber is told more lines by text that is not escaped: the test above can fail.
#[test]
fn what_is_not_escaped_forges_lines() {
    let lines = Lines::default();
    tracing::subscriber::with_default(lines.clone(), || {
        tracing::info!(text = %"a\nINFO forged", "mail");
    });
    assert_eq!(lines.0.lock().expect("the lines").lines().count(), 2);
}
