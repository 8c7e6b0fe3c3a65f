//! Door 124: a literal prefix ends the host of a URL.
use taintless::prelude::*;

fn link(path: &str) -> SafeHtml {
    html!("<a href=\"https://example.com{path}\">more</a>")
}

fn main() {}
