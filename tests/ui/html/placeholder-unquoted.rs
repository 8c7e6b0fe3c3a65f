//! Door 114: no placeholder stands as a value without quotes.
use taintless::prelude::*;

fn link(link: &SafeUrl) -> SafeHtml {
    html!("<a href={link}>more</a>")
}

fn main() {}
