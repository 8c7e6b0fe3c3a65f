//! Streams, without a network: bytes in, events and a reply out.

mod blocks;
mod client;
mod client_faults;
mod limits;
mod recordings;
mod rules;
mod typed;
mod wire;

use std::fmt::Write;

use taintless::claude::{EventReader, PlainText, Request, StreamError, StreamEvent, Turn};
use taintless::prelude::*;

destination!(Comparison = "a test of this repository, which compares it");

fn raw(text: impl Into<Option<Tainted<String>>>) -> String {
    text.into()
        .map_or_else(String::new, |text| expose!(text, to = Comparison))
}

/// What came of a stream.
struct Read {
    /// The events, without their text.
    events: String,
    /// The text of the deltas, joined.
    text: String,
    /// The message, as JSON.
    json: String,
    outcome: Result<taintless::claude::Outcome<PlainText>, StreamError>,
}

fn read<'b>(chunks: impl IntoIterator<Item = &'b [u8]>) -> Read {
    let mut reader = EventReader::new();
    let (mut events, mut text) = (String::new(), String::new());
    let mut take = |reader: &mut EventReader| {
        while let Some(event) = reader.next_event() {
            let _ = writeln!(events, "{event:?}");
            if let StreamEvent::Text { delta, .. } = event {
                text.push_str(&raw(delta));
            }
        }
    };
    for chunk in chunks {
        reader.push(chunk);
        take(&mut reader);
    }
    reader.close();
    take(&mut reader);
    assert!(reader.is_over());
    let json = raw(reader.so_far().json());
    let outcome = reader.into_outcome();
    Read {
        events,
        text,
        json,
        outcome,
    }
}

/// The body of a request that replays the reply.
fn replayed(reply: &taintless::claude::Reply) -> serde_json::Value {
    let request = Request::new(taintless::claude::Model::HAIKU_4_5, 10)
        .turn(Turn::user("Hello"))
        .turn(Turn::assistant(reply));
    let body: serde_json::Value =
        serde_json::from_slice(request.body().as_bytes()).expect("a body");
    body["messages"][1]["content"].clone()
}
