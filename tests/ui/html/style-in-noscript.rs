//! Door 518: a style sheet for browsers without scripts is one too.
use taintless::prelude::*;

fn page(colour: &str) -> SafeHtml {
    html!("<noscript><style>p {{ color: {colour} }}</style></noscript>")
}

fn main() {}
