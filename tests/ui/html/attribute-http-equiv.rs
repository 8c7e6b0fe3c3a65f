//! Door 519: no placeholder chooses what a browser does with a page.
use taintless::prelude::*;

fn page(x: &str) -> SafeHtml {
    html!("<meta http-equiv=\"{x}\" content=\"a\">")
}

fn main() {}
