//! Door 429: private text is not the text of a document.
use taintless::claude::Document;
use taintless::prelude::*;

fn attach(record: Private<String>) -> Document {
    Document::text(record)
}

fn main() {}
