//! Door 511: a checked address says nothing of who is behind it, and loads no frame.
use taintless::html::ResourceUrl;
use taintless::prelude::*;

fn frame(address: &SafeUrl) -> SafeHtml {
    let address = ResourceUrl::parse(address);
    html!("<iframe src=\"/frame\" title=\"frame\"></iframe>")
}

fn main() {}
