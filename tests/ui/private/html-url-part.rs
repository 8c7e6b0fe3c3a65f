//! Door 222: private text is no part of an address on a page.
use taintless::prelude::*;

fn page(name: Private<Tainted<String>>) -> SafeHtml {
    html!("<a href=\"/search?q={name}\">more</a>")
}

fn main() {}
