//! Door 601: private text is no part of a URL.
use taintless::context::{Escaped, text::UrlSegment};
use taintless::prelude::*;

fn part(text: Private<String>) -> Escaped<UrlSegment> {
    text.url_segment()
}

fn main() {}
