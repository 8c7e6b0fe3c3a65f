//! Door 601: private text is no part of a URL.
use taintless::context::{EmptySegment, Escaped, text::UrlSegment};
use taintless::prelude::*;

fn part(text: Private<String>) -> Result<Escaped<UrlSegment>, EmptySegment> {
    text.url_segment()
}

fn main() {}
