//! Door 126: the `title` of an SVG holds text alone.
use taintless::prelude::*;

fn bar(name: &str) -> SafeHtml {
    html!("<svg><title><style><text>{name}</text></style></title></svg>")
}

fn main() {}
