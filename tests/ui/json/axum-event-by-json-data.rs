//! Door 240: tainted text is no event by `Event::json_data`.
use taintless::prelude::*;

use axum_0_8::response::sse::Event;

fn event(text: Tainted<String>) -> Event {
    Event::default()
        .event("piece")
        .json_data(text)
        .unwrap_or_default()
}

fn main() {}
