//! Door 126: no placeholder stands in the `title` of an SVG.
use taintless::prelude::*;

fn bar(name: &str) -> SafeHtml {
    html!("<svg><g><title>{name}</title></g></svg>")
}

fn main() {}
