//! Door 519: no placeholder chooses what a frame may do.
use taintless::prelude::*;

fn page(x: &str) -> SafeHtml {
    html!("<iframe src=\"/a\" sandbox=\"{x}\"></iframe>")
}

fn main() {}
