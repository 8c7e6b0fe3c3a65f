//! Door 413: a reply is not made of events that somebody put together.
use taintless::claude::{EventReader, StreamEvent};
use taintless::prelude::*;

fn say(reader: &mut EventReader, delta: Tainted<String>) {
    reader.push(StreamEvent::Text { index: 0, delta });
}

fn main() {}
