//! Door 118: an `href` takes a checked URL, and no text.
use taintless::prelude::*;

fn link(link: Tainted<&str>) -> SafeHtml {
    html!("<a href=\"{link}\">more</a>")
}

fn main() {}
