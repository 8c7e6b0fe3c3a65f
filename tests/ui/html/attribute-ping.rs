//! Door 519: no placeholder chooses who is told of a click.
use taintless::prelude::*;

fn page(x: &SafeUrl) -> SafeHtml {
    html!("<a href=\"/\" ping=\"{x}\">a</a>")
}

fn main() {}
