//! Door 519: no placeholder chooses where a form goes.
use taintless::prelude::*;

fn page(x: &SafeUrl) -> SafeHtml {
    html!("<button formaction=\"{x}\">a</button>")
}

fn main() {}
