//! Door 123: a URL is not put together from two values.
use taintless::prelude::*;

fn link(base: &SafeUrl, path: &str) -> SafeHtml {
    html!("<a href=\"{base}{path}\">more</a>")
}

fn main() {}
