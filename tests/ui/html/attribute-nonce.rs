//! Door 519: no placeholder chooses which scripts run.
use taintless::prelude::*;

fn page(x: &str) -> SafeHtml {
    html!("<p nonce=\"{x}\">a</p>")
}

fn main() {}
