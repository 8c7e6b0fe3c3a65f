//! Door 122: an `id` from a value has a literal prefix.
use taintless::prelude::*;

fn row(slug: &str) -> SafeHtml {
    html!("<p id=\"{slug}\">x</p>")
}

fn main() {}
