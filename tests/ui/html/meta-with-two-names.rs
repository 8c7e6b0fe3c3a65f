//! Door 121: the content of a `meta` is a value only where each of its names is harmless.
use taintless::prelude::*;

fn head(title: &str) -> SafeHtml {
    html!("<meta name=\"referrer\" property=\"og:title\" content=\"{title}\">")
}

fn main() {}
