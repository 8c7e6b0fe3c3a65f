//! Door 126: no HTML stands within an SVG.
use taintless::prelude::*;

fn bar(name: &str) -> SafeHtml {
    html!("<svg><p>{name}</p></svg>")
}

fn main() {}
