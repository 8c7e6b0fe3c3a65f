//! Door 126: no placeholder stands in an animation of an SVG.
use taintless::prelude::*;

fn link(to: &str) -> SafeHtml {
    html!("<svg><a><set attributeName=\"href\" to=\"{to}\"/></a></svg>")
}

fn main() {}
