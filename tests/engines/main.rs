//! Templates of other engines: what their filters make of every text, read by a browser's parser.

mod askama;
mod minijinja;
mod minijinja_values;
#[expect(dead_code, reason = "pages are compared by names here")]
#[path = "../html/outline.rs"]
mod outline;
mod texts;
