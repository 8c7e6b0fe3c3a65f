//! Door 519: no placeholder chooses what is linked.
use taintless::prelude::*;

fn page(x: &str) -> SafeHtml {
    html!("<link rel=\"{x}\" href=\"/a\">")
}

fn main() {}
