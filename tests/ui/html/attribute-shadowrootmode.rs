//! Door 519: no placeholder chooses whether a template becomes a page.
use taintless::prelude::*;

fn page(x: &str) -> SafeHtml {
    html!("<div><template shadowrootmode=\"{x}\"></template></div>")
}

fn main() {}
