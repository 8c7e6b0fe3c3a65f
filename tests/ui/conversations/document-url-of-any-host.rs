//! Door 427: nor a document from a sound address of a host that the program does not name.
use taintless::claude::{ContentError, Document};
use taintless::prelude::*;

fn read(link: SafeUrl) -> Result<Document, ContentError> {
    Document::url(link)
}

fn main() {}
