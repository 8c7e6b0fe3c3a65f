//! Door 519: no placeholder chooses where a link in a drawing leads.
use taintless::prelude::*;

fn page(x: &SafeUrl) -> SafeHtml {
    html!("<svg><a xlink:href=\"{x}\"><text>a</text></a></svg>")
}

fn main() {}
